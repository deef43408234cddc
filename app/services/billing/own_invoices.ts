import type Stripe from 'stripe'
import type Organization from '#models/organization'
import { asked } from '#services/billing/stripe_gateway'
import { instant } from '#services/billing/subscription_facts'
import type { DateTime } from 'luxon'

/** An invoice of Rubis to the organization. Amounts in cents, with tax. */
export interface OwnInvoice {
  id: string
  number: string | null
  status: string
  /** its payment waits for the customer's bank: they approve it at `url` */
  needsAuthentication: boolean
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
  const waiting = await needingAuthentication(data.filter(({ status }) => status === 'open'))
  return data
    .filter(({ status }) => status !== 'draft')
    .map((invoice) => ({
      id: invoice.id,
      number: invoice.number,
      status: invoice.status ?? 'open',
      needsAuthentication: waiting.has(invoice.id),
      totalCents: invoice.total,
      createdAt: instant(invoice.created),
      url: invoice.hosted_invoice_url ?? null,
      pdfUrl: invoice.invoice_pdf ?? null,
    }))
}

/** Of those that are to be paid, the ones whose payment the bank wants approved. */
async function needingAuthentication(open: readonly Stripe.Invoice[]): Promise<Set<string>> {
  const asks = open.map(async ({ id }) => {
    const { data } = await asked((client) =>
      client.invoicePayments.list({ invoice: id, expand: ['data.payment.payment_intent'] })
    )
    const isWaiting = data.some(({ payment: { payment_intent: intent } }) => {
      return typeof intent === 'object' && intent.status === 'requires_action'
    })
    return isWaiting ? [id] : []
  })
  const waiting = await Promise.all(asks)
  return new Set(waiting.flat())
}
