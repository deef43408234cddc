import { FormattedMessage } from 'react-intl'
import type { Data } from '@generated/data'
import { useFormat } from '../../../lib/format_context.tsx'
import { daysBetween, type LocalDate } from '../../../lib/format.ts'
import { WhenDate } from '../../../ui/when.tsx'
import classes from './invoice_row.module.css'

/** Negative before the due date. */
export const daysLate = ({ dueDate }: Data.Invoice, today: LocalDate) => daysBetween(dueDate, today)

/** What hangs in the margin: the due date, and how far it is, or how the wait ended. */
export function DueLabel({ invoice, today }: { invoice: Data.Invoice; today: LocalDate }) {
  const format = useFormat()
  const late = daysLate(invoice, today)
  return (
    <WhenDate date={invoice.dueDate}>
      <b>{format.dayMonth(invoice.dueDate)}</b>
      {invoice.status === 'paid' ? (
        <span>{invoice.paidAt === null ? null : <PaidAfter invoice={invoice} />}</span>
      ) : invoice.status === 'cancelled' ? (
        <span>
          <FormattedMessage id="invoices.cancelledShort" />
        </span>
      ) : (
        <span className={late > 0 ? classes.late : undefined}>
          <FormattedMessage
            id={late > 0 ? 'invoices.daysLate' : 'invoices.daysLeft'}
            values={{ days: Math.abs(late) }}
          />
        </span>
      )}
    </WhenDate>
  )
}

function PaidAfter({ invoice }: { invoice: Data.Invoice }) {
  const format = useFormat()
  const days = daysBetween(invoice.dueDate, format.dayOf(invoice.paidAt ?? ''))
  return <FormattedMessage id="invoices.paidAfter" values={{ days: Math.max(0, days) }} />
}
