import { Link } from '@tanstack/react-router'
import { FormattedMessage } from 'react-intl'
import type { Data } from '@generated/data'
import { useFormat, useToday } from '../../../lib/format_context.tsx'
import { daysBetween } from '../../../lib/format.ts'
import { Numero } from '../../../ui/numero.tsx'
import { InvoiceStatusTag } from '../../../ui/status_tag.tsx'
import { WhenDate } from '../../../ui/when.tsx'
import classes from './invoice_list.module.css'
import { NextAction } from './next_action.tsx'

/** One invoice on one line (two on a phone); the whole line opens it, the number is the link. */
export function InvoiceRow({ invoice }: { invoice: Data.Invoice }) {
  const format = useFormat()
  const today = useToday()
  const closed = invoice.status === 'paid' || invoice.status === 'cancelled'
  const daysLate = daysBetween(invoice.dueDate, today)

  return (
    <div role="row" className={classes.row} data-closed={closed || undefined}>
      <span role="cell" className={classes.due}>
        <WhenDate date={invoice.dueDate}>
          <b>{format.dayMonth(invoice.dueDate)}</b>
          {closed ? null : (
            <span className={daysLate > 0 ? classes.late : undefined}>
              <FormattedMessage
                id={daysLate > 0 ? 'invoices.daysLate' : 'invoices.daysLeft'}
                values={{ days: Math.abs(daysLate) }}
              />
            </span>
          )}
        </WhenDate>
      </span>
      <span role="cell" className={classes.numero}>
        <Link to="/factures/$invoiceId" params={{ invoiceId: invoice.id }} className={classes.open}>
          <Numero>{invoice.numero}</Numero>
        </Link>
      </span>
      <span role="cell" className={classes.client}>
        {invoice.client.name}
      </span>
      <span role="cell" className={classes.status}>
        <InvoiceStatusTag status={invoice.status} overdue={daysLate > 0} />
      </span>
      <span role="cell" className={`${classes.right} ${classes.total}`}>
        {format.amount(invoice.amountTtcCents)}
      </span>
      <span role="cell" className={`${classes.right} ${classes.rest}`}>
        {format.amount(invoice.status === 'cancelled' ? 0 : invoice.remainderCents)}
      </span>
      <span role="cell" className={classes.next}>
        <NextAction invoice={invoice} />
      </span>
    </div>
  )
}
