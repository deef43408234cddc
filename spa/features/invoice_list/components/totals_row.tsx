import { FormattedMessage } from 'react-intl'
import { useFormat } from '../../../lib/format_context.tsx'
import type { ColumnName } from '../columns.ts'
import classes from './totals_row.module.css'
import row from './invoice_row.module.css'

/** Sums under the list: of what was asked, else of the view (whose gross amount is not kept). */
export interface ListTotals {
  count: number
  remainderCents: number
  amountTtcCents?: number
  capped?: boolean
}

export function TotalsRow({
  totals,
  columns,
}: {
  totals: ListTotals
  columns: readonly ColumnName[]
}) {
  const format = useFormat()
  return (
    <div role="rowgroup">
      <div role="row" className={classes.sum}>
        <span role="cell" className={row.due} />
        <span role="cell" className={classes.sumLabel}>
          <FormattedMessage
            id={totals.capped ? 'invoices.totalCapped' : 'invoices.total'}
            values={{ count: totals.count }}
          />
        </span>
        {columns.map((name) => (
          <span
            key={name}
            role="cell"
            className={name === 'remainder' ? classes.sumRest : classes.right}
          >
            {name === 'remainder' ? format.amount(totals.remainderCents) : null}
            {name === 'amount' && totals.amountTtcCents !== undefined
              ? format.amount(totals.amountTtcCents)
              : null}
          </span>
        ))}
      </div>
    </div>
  )
}
