import type Stripe from 'stripe'
import { Refusal } from '../world/refusal.ts'
import { addItem } from '../world/single_invoices.ts'
import type { Call, Handlers } from './route.ts'

export const invoiceItems: Handlers = {
  'POST /v1/invoiceitems': ({ world, params }: Call<Stripe.InvoiceItemCreateParams>) => {
    const { customer = '', amount, currency = 'eur', description, metadata } = params
    if (amount === undefined) {
      throw new Refusal(400, 'Only items of an amount are known here.', { param: 'amount' })
    }
    world.need(world.customers, 'customer', customer)
    return addItem(world, {
      customer,
      currency,
      amount: Number(amount),
      description: description ?? null,
      metadata: (metadata || {}) as Record<string, string>,
    })
  },
}
