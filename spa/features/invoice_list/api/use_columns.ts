import { hiddenAtFirst, type ColumnName } from '../columns.ts'
import { usePreferences } from './use_preferences.ts'

/** The columns this person does not want to see, kept by the server: the same on every device. */
export function useHiddenColumns() {
  const { preferences, change } = usePreferences()
  const hidden = preferences.hiddenColumns.invoices ?? hiddenAtFirst
  return {
    hidden,
    toggle: (column: ColumnName) =>
      change({
        hiddenColumns: {
          invoices: hidden.includes(column)
            ? hidden.filter((name) => name !== column)
            : [...hidden, column],
        },
      }),
  }
}
