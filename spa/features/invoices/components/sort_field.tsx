import { NativeSelect } from '@mantine/core'
import { useIntl } from 'react-intl'
import { INVOICE_SORTS, type InvoiceSort } from '../invoice_search.ts'
import { SORT_LABELS } from '../view_labels.ts'
import classes from './invoices_screen.module.css'

/** The order of the list; the same on a phone, where the column heads are gone. */
export function SortField({
  value,
  onChange,
}: {
  value: InvoiceSort
  onChange: (sort: InvoiceSort) => void
}) {
  const intl = useIntl()
  return (
    <NativeSelect
      className={classes.sort}
      aria-label={intl.formatMessage({ id: 'sort.label' })}
      value={value}
      onChange={(event) =>
        onChange(INVOICE_SORTS.find((sort) => sort === event.currentTarget.value) ?? 'dueDate')
      }
      data={INVOICE_SORTS.map((sort) => ({
        value: sort,
        label: intl.formatMessage({ id: SORT_LABELS[sort] }),
      }))}
    />
  )
}
