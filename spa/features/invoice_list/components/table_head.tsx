import { IconChevronDown, IconChevronUp } from '@tabler/icons-react'
import { useEffect, useRef } from 'react'
import { FormattedMessage, useIntl } from 'react-intl'
import type { Data } from '@generated/data'
import type { MessageId } from '../../../lib/i18n.tsx'
import { COLUMN_LABELS, COLUMN_SORTS, isSortable, type ColumnName } from '../columns.ts'
import type { InvoiceSort } from '../invoice_search.ts'
import { SELECTION_LIMIT, useSelected, type Selection } from '../selection.ts'
import classes from './table_head.module.css'
import row from './invoice_row.module.css'

interface TableHeadProps {
  columns: readonly ColumnName[]
  invoices: readonly Data.Invoice[]
  selection: Selection
  sort: InvoiceSort
  onSort: (sort: InvoiceSort) => void
}

/** Names of the columns; those that order the list are buttons. */
export function TableHead({ columns, invoices, selection, sort, onSort }: TableHeadProps) {
  return (
    <div role="rowgroup" className={classes.headGroup}>
      <div role="row" aria-rowindex={1} className={classes.head}>
        <SortHead
          className={classes.headDue}
          word="column.due"
          by="due"
          sort={sort}
          onSort={onSort}
        />
        <span role="columnheader" className={row.tick}>
          <TickAll invoices={invoices} selection={selection} />
        </span>
        <SortHead word="column.numero" by="numero" sort={sort} onSort={onSort} />
        <SortHead word="column.client" by="client" sort={sort} onSort={onSort} />
        {columns.map((name) =>
          isSortable(name) ? (
            <SortHead
              key={name}
              className={name === 'status' ? undefined : row.right}
              word={COLUMN_LABELS[name]}
              by={name}
              sort={sort}
              onSort={onSort}
            />
          ) : (
            <span key={name} role="columnheader" className={classes[name]}>
              <span className={name === 'bell' ? classes.unseen : undefined}>
                <FormattedMessage id={COLUMN_LABELS[name]} />
              </span>
            </span>
          )
        )}
      </div>
    </div>
  )
}

function SortHead({
  word,
  by,
  sort,
  onSort,
  className,
}: {
  word: MessageId
  by: keyof typeof COLUMN_SORTS
  sort: InvoiceSort
  onSort: (sort: InvoiceSort) => void
  className?: string | undefined
}) {
  const [first, second] = COLUMN_SORTS[by]
  const isOn = sort === first || sort === second
  const isDescending = sort.startsWith('-')
  const Arrow = isDescending ? IconChevronDown : IconChevronUp
  return (
    <span
      role="columnheader"
      className={className}
      aria-sort={isOn ? (isDescending ? 'descending' : 'ascending') : 'none'}
    >
      <button
        type="button"
        className={classes.sort}
        data-on={isOn || undefined}
        onClick={() => onSort(sort === first ? second : first)}
      >
        <FormattedMessage id={word} />
        {isOn ? <Arrow size={12} stroke={2} aria-hidden="true" /> : null}
      </button>
    </span>
  )
}

/** Ticks everything that is on the list so far, or nothing. */
function TickAll({
  invoices,
  selection,
}: {
  invoices: readonly Data.Invoice[]
  selection: Selection
}) {
  const intl = useIntl()
  const box = useRef<HTMLInputElement>(null)
  const { size } = useSelected(selection)
  const isAll = size > 0 && size >= Math.min(invoices.length, SELECTION_LIMIT)

  useEffect(() => {
    if (box.current !== null) box.current.indeterminate = size > 0 && !isAll
  }, [size, isAll])

  return (
    <input
      ref={box}
      type="checkbox"
      aria-label={intl.formatMessage({ id: 'invoices.tickAll' })}
      checked={isAll}
      onChange={() => (size > 0 ? selection.clear() : selection.add(invoices))}
    />
  )
}
