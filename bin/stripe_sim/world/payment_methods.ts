import type Stripe from 'stripe'
import { cleanNumber, fingerprintOf, mannerOf } from './cards.ts'
import type { World } from './world.ts'

/** The customer gives a card; nothing is charged. */
export function attachCard(world: World, customer: string, number: string): Stripe.PaymentMethod {
  const address = { city: null, country: 'FR', line1: null, line2: null, postal_code: null }
  const method = world.make<Stripe.PaymentMethod>('payment_method', {
    id: world.id('pm'),
    created: world.now,
    customer,
    type: 'card',
    metadata: {},
    allow_redisplay: 'limited',
    billing_details: {
      address: { ...address, state: null },
      email: null,
      name: null,
      phone: null,
      tax_id: null,
    },
    card: {
      brand: 'visa',
      checks: null,
      country: 'FR',
      display_brand: 'visa',
      exp_month: 12,
      exp_year: new Date(world.now * 1000).getUTCFullYear() + 2,
      fingerprint: fingerprintOf(number),
      funding: 'credit',
      generated_from: null,
      last4: cleanNumber(number).slice(-4),
      networks: null,
      regulated_status: null,
      three_d_secure_usage: null,
      wallet: null,
    },
  })
  world.paymentMethods.set(method.id, method)
  world.manners.set(method.id, mannerOf(number))
  world.emit('payment_method.attached', method)
  return method
}

/** The card is taken away; whatever used it has none. */
export function detachCard(world: World, id: string) {
  const method = world.need(world.paymentMethods, 'payment_method', id)
  method.customer = null
  for (const subscription of world.subscriptions.values()) {
    if (subscription.default_payment_method === id) {
      subscription.default_payment_method = null
    }
  }
  world.emit('payment_method.detached', method)
}

/** What pays for a subscription or an invoice: its own card, else the customer's. */
export function payingCard(
  world: World,
  payable: Pick<Stripe.Subscription | Stripe.Invoice, 'customer' | 'default_payment_method'>
): string | null {
  const customer = world.customers.get(payable.customer as string)
  const fallback = customer?.invoice_settings.default_payment_method ?? null
  return (payable.default_payment_method ?? fallback) as string | null
}
