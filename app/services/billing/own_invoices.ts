import type Organization from '#models/organization'
import { asked } from '#services/billing/stripe_gateway'
import { instant } from '#services/billing/subscription_facts'
import type { DateTime } from 'luxon'

/** An invoice of Rubis to the organization. Amounts in cents, with tax. */
export interface OwnInvoice {
  id: string
  number: string | null
  status: string
  totalCents: number
  createdAt: DateTime
  /** on Stripe's pages; null until it is final */
  url: string | null
  pdfUrl: string | null
}

/** The last hundred, newest first; drafts are not invoices yet. @throws BillingUnavailableException */
export async function ownInvoices({ stripeCustomerId }: Organization): Promise<OwnInvoice[]> {
  if (!stripeCustomerId) {
    return []
  }
  const { data } = await asked((client) =>
    client.invoices.list({ customer: stripeCustomerId, limit: 100 })
  )
  return data
    .filter(({ status }) => status !== 'draft')
    .map((invoice) => ({
      id: invoice.id,
      number: invoice.number,
      status: invoice.status ?? 'open',
      totalCents: invoice.total,
      createdAt: instant(invoice.created),
      url: invoice.hosted_invoice_url ?? null,
      pdfUrl: invoice.invoice_pdf ?? null,
    }))
}
