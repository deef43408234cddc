import { Button, Checkbox, Popover, Radio } from '@mantine/core'
import { IconLayoutColumns } from '@tabler/icons-react'
import { FormattedMessage, useIntl } from 'react-intl'
import { useChangePreferences, usePreferences } from '../../../lib/preferences.ts'
import { COLUMN_LABELS, hiddenBy, OPTIONAL_COLUMNS, type ColumnName } from '../columns.ts'
import { INVOICE_SORTS, type InvoiceSort } from '../invoice_search.ts'
import { SORT_LABELS } from '../view_labels.ts'
import classes from './invoices_screen.module.css'

interface ColumnsMenuProps {
  sort: InvoiceSort
  onSort: (sort: InvoiceSort) => void
}

/** What the list shows, how tightly, and in which order; kept for this person on every device. */
export function ColumnsMenu({ sort, onSort }: ColumnsMenuProps) {
  const intl = useIntl()
  const preferences = usePreferences()
  const { mutate: change } = useChangePreferences()
  const hidden = hiddenBy(preferences)
  const toggle = (column: ColumnName) =>
    change({
      hiddenColumns: {
        invoices: hidden.includes(column)
          ? hidden.filter((name) => name !== column)
          : [...hidden, column],
      },
    })

  return (
    <Popover position="bottom-end" shadow="md" trapFocus returnFocus>
      <Popover.Target>
        <Button
          variant="default"
          className={classes.columnsButton}
          leftSection={<IconLayoutColumns size={16} stroke={1.75} aria-hidden="true" />}
        >
          <span className={classes.columnsWord}>
            <FormattedMessage id="columns.button" />
          </span>
        </Button>
      </Popover.Target>
      <Popover.Dropdown aria-label={intl.formatMessage({ id: 'columns.button' })}>
        <div className={classes.columns}>
          <fieldset>
            <legend>
              <FormattedMessage id="columns.shown" />
            </legend>
            {OPTIONAL_COLUMNS.map((name) => (
              <Checkbox
                key={name}
                label={intl.formatMessage({ id: COLUMN_LABELS[name] })}
                checked={!hidden.includes(name)}
                onChange={() => toggle(name)}
              />
            ))}
          </fieldset>
          <fieldset>
            <legend>
              <FormattedMessage id="columns.density" />
            </legend>
            <Radio
              name="density"
              label={intl.formatMessage({ id: 'columns.comfortable' })}
              checked={preferences.density === 'comfortable'}
              onChange={() => change({ density: 'comfortable' })}
            />
            <Radio
              name="density"
              label={intl.formatMessage({ id: 'columns.compact' })}
              checked={preferences.density === 'compact'}
              onChange={() => change({ density: 'compact' })}
            />
          </fieldset>
          <fieldset>
            <legend>
              <FormattedMessage id="sort.label" />
            </legend>
            {INVOICE_SORTS.map((one) => (
              <Radio
                key={one}
                name="sort"
                label={intl.formatMessage({ id: SORT_LABELS[one] })}
                checked={sort === one}
                onChange={() => onSort(one)}
              />
            ))}
          </fieldset>
        </div>
      </Popover.Dropdown>
    </Popover>
  )
}
