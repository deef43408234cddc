import { Skeleton, Title } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { FormattedMessage } from 'react-intl'
import type { Data } from '@generated/data'
import { daysBetween } from '../../../lib/format.ts'
import { useFormat, useToday } from '../../../lib/format_context.tsx'
import { Numero } from '../../../ui/numero.tsx'
import { LoadFailed, Waiting } from '../../../ui/states.tsx'
import { InvoiceStatusTag } from '../../../ui/status_tag.tsx'
import { WhenDate } from '../../../ui/when.tsx'
import { useClientInvoices, type Client } from '../api/use_client.ts'
import classes from './client_lists.module.css'
import forms from './client_forms.module.css'

/** The invoices of this client, due dates hanging left of the line. */
export function ClientInvoices({ client }: { client: Client }) {
  const invoices = useClientInvoices(client.id)
  return (
    <section className={classes.block} aria-labelledby="client-invoices">
      <Title order={2} id="client-invoices">
        <FormattedMessage id="client.invoices" values={{ count: client.figures.invoiceCount }} />
      </Title>
      {invoices.isPending ? (
        <Waiting>
          <Skeleton height={14} my={16} />
          <Skeleton height={14} my={16} />
        </Waiting>
      ) : invoices.isError ? (
        <LoadFailed error={invoices.error} onRetry={() => void invoices.refetch()} />
      ) : invoices.data.data.length === 0 ? (
        <p className={forms.hint}>
          <FormattedMessage id="client.noInvoice" />
        </p>
      ) : (
        <ul className={classes.invoices}>
          {invoices.data.data.map((invoice) => (
            <InvoiceLine key={invoice.id} invoice={invoice} />
          ))}
        </ul>
      )}
    </section>
  )
}

function InvoiceLine({ invoice }: { invoice: Data.Invoice }) {
  const format = useFormat()
  const today = useToday()
  const closed = invoice.status === 'paid' || invoice.status === 'cancelled'
  const daysLate = daysBetween(invoice.dueDate, today)
  return (
    <li className={classes.invoice} data-closed={closed || undefined}>
      <span className={classes.due}>
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
      <Link to="/factures/$invoiceId" params={{ invoiceId: invoice.id }} className={classes.open}>
        <Numero>{invoice.numero}</Numero>
      </Link>
      <InvoiceStatusTag status={invoice.status} overdue={daysLate > 0} />
      <b className={classes.rest}>
        {format.amount(closed ? invoice.amountTtcCents : invoice.remainderCents)}
      </b>
    </li>
  )
}
