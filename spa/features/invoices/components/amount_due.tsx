import { FormattedMessage } from 'react-intl'
import type { Data } from '@generated/data'
import { useFormat } from '../../../lib/format_context.tsx'
import text from '../../../ui/text.module.css'
import classes from './invoice_header.module.css'

/** What is left, set large; the part already received as a bar that its two labels repeat. */
export function AmountDue({ invoice }: { invoice: Data.InvoiceDetail }) {
  const format = useFormat()
  const received = invoice.paidCents + invoice.creditedCents
  const settled = invoice.remainderCents === 0

  return (
    <div className={classes.due}>
      <p className={text.hero}>
        {format.amount(settled ? invoice.amountTtcCents : invoice.remainderCents)}
      </p>
      <p className={text.detail}>
        <FormattedMessage
          id={
            settled
              ? invoice.status === 'cancelled'
                ? 'amount.cancelled'
                : 'amount.settled'
              : received > 0
                ? 'amount.leftOf'
                : 'amount.left'
          }
          values={{ total: format.amount(invoice.amountTtcCents) }}
        />
      </p>
      {received > 0 && !settled ? (
        <>
          <div className={classes.bar} aria-hidden="true">
            <i style={{ flexGrow: received }} />
            <i style={{ flexGrow: invoice.remainderCents }} />
          </div>
          <p className={classes.barLegend}>
            <span className={classes.received}>
              <FormattedMessage id="amount.received" values={{ amount: format.amount(received) }} />
            </span>
            <span>
              <FormattedMessage
                id="amount.toReceive"
                values={{ amount: format.amount(invoice.remainderCents) }}
              />
            </span>
          </p>
        </>
      ) : null}
    </div>
  )
}
