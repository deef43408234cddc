import { Skeleton } from '@mantine/core'
import { FormattedMessage, useIntl } from 'react-intl'
import type { Data } from '@generated/data'
import { useFormat } from '../../../lib/format_context.tsx'
import { MarginRow } from '../../../ui/margin.tsx'
import { Numero } from '../../../ui/numero.tsx'
import { LoadFailed, Waiting } from '../../../ui/states.tsx'
import text from '../../../ui/text.module.css'
import { useOwnInvoices } from '../api/use_billing.ts'
import classes from './subscription.module.css'

/** What Rubis invoiced, newest first, each with its document. */
export function OwnInvoices() {
  const invoices = useOwnInvoices(true)
  return (
    <MarginRow as="section" label={<FormattedMessage id="subscription.invoicesLabel" />}>
      {invoices.data !== undefined ? (
        <InvoiceTable invoices={invoices.data.data} />
      ) : invoices.isError ? (
        <LoadFailed error={invoices.error} onRetry={() => void invoices.refetch()} />
      ) : (
        <Waiting>
          <Skeleton height={72} maw={620} />
        </Waiting>
      )}
    </MarginRow>
  )
}

function InvoiceTable({ invoices }: { invoices: Data.OwnInvoice[] }) {
  const intl = useIntl()
  if (invoices.length === 0) {
    return (
      <p className={classes.line}>
        <FormattedMessage id="subscription.noInvoices" />
      </p>
    )
  }
  return (
    <table
      className={classes.invoices}
      aria-label={intl.formatMessage({ id: 'subscription.invoices' })}
    >
      <thead>
        <tr>
          {(['date', 'number', 'amount', 'state', 'document'] as const).map((column) => (
            <th key={column} scope="col" data-column={column}>
              <FormattedMessage id="subscription.column" values={{ column }} />
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {invoices.map((invoice) => (
          <InvoiceLine key={invoice.id} invoice={invoice} />
        ))}
      </tbody>
    </table>
  )
}

function InvoiceLine({ invoice }: { invoice: Data.OwnInvoice }) {
  const format = useFormat()
  const { number, status, totalCents, createdAt, url, pdfUrl } = invoice
  const document = status === 'open' ? url : (pdfUrl ?? url)
  return (
    <tr>
      <td>{format.date(format.dayOf(createdAt))}</td>
      <td>{number === null ? null : <Numero>{number}</Numero>}</td>
      <td className={text.amount} data-column="amount">
        {format.amount(totalCents)}
      </td>
      <td>
        <FormattedMessage id="subscription.invoiceState" values={{ status }} />
      </td>
      <td>
        {document === null ? null : (
          <a href={document} className={text.link}>
            <FormattedMessage
              id={status === 'open' ? 'subscription.payInvoice' : 'subscription.seeInvoice'}
              values={{ number: number ?? '' }}
            />
          </a>
        )}
      </td>
    </tr>
  )
}
