import type Stripe from 'stripe'
import { mannerOf } from './cards.ts'
import { attachCard } from './payment_methods.ts'
import { declined, Refusal } from './refusal.ts'
import { couponOf } from './promotions.ts'
import { giveAddress } from './tax.ts'
import { startSubscription } from './subscriptions.ts'
import type { World } from './world.ts'

const DAY = 86_400

/** A page where a customer subscribes; nothing exists of the subscription before it is completed. */
export function openSession(
  world: World,
  params: Stripe.Checkout.SessionCreateParams
): Stripe.Checkout.Session {
  const id = world.id('cs_test')
  const customer = world.need(world.customers, 'customer', params.customer ?? '')
  const [line] = params.line_items ?? []
  const price = world.need(world.prices, 'price', line?.price ?? '')
  if (params.automatic_tax?.enabled && !params.customer_update?.address && !customer.address) {
    throw new Refusal(400, 'The customer has no address and Checkout may not keep one.', {
      code: 'customer_tax_location_invalid',
    })
  }
  const trialDays = Number(params.subscription_data?.trial_period_days ?? 0)
  const session = world.make<Stripe.Checkout.Session>('checkout.session', {
    id,
    mode: 'subscription',
    status: 'open',
    payment_status: 'unpaid',
    created: world.now,
    expires_at: Number(params.expires_at ?? world.now + DAY),
    url: `${world.baseUrl}/c/pay/${id}`,
    customer: customer.id,
    client_reference_id: params.client_reference_id ?? null,
    metadata: params.metadata ?? {},
    success_url: params.success_url ?? null,
    cancel_url: params.cancel_url ?? null,
    currency: 'eur',
    locale: params.locale ?? null,
    automatic_tax: {
      enabled: true,
      liability: null,
      provider: 'stripe',
      status: 'requires_location_inputs',
    },
    amount_subtotal: trialDays > 0 ? 0 : price.unit_amount,
    amount_total: trialDays > 0 ? 0 : Math.round((price.unit_amount ?? 0) * 1.2),
    payment_method_collection: params.payment_method_collection ?? 'always',
    payment_method_types: ['card'],
    allow_promotion_codes: String(params.allow_promotion_codes) === 'true',
    custom_text: {
      after_submit: null,
      shipping_address: null,
      submit: params.custom_text?.submit ? { message: params.custom_text.submit.message } : null,
      terms_of_service_acceptance: null,
    },
    ui_mode: 'hosted_page',
  })
  world.sessions.set(id, session)
  world.checkoutPlans.set(id, params)
  return session
}

export interface GivenCard {
  number: string
  /** passed 3D Secure */
  authenticated?: boolean
  /** what else is asked on the page */
  address?: { country: string; postalCode?: string; vatNumber?: string }
  promotion?: string
}

/**
 * The customer confirms. Declined, or asked to authenticate, they stay on the page.
 *
 * @throws Refusal `card_declined`, `authentication_required`, `promotion_code_invalid`
 */
export function completeSession(world: World, id: string, card: GivenCard) {
  const session = world.need(world.sessions, 'checkout.session', id)
  if (session.status !== 'open') {
    throw new Refusal(400, 'This session is no longer open.')
  }
  const manner = mannerOf(card.number)
  if (manner === 'declined') {
    throw declined()
  }
  if (manner.startsWith('authenticates') && !card.authenticated) {
    throw declined('This card must be authenticated.', 'authentication_required')
  }
  const params = world.need(world.checkoutPlans, 'checkout.session', id)
  const trialDays = Number(params.subscription_data?.trial_period_days ?? 0)
  if (manner === 'fails_later' && trialDays === 0) {
    throw declined()
  }
  if (card.promotion && !session.allow_promotion_codes) {
    throw new Refusal(400, 'This session takes no promotion code.')
  }
  const coupon = card.promotion ? couponOf(world, card.promotion) : null
  const customer = session.customer as string
  if (card.address) {
    giveAddress(world, world.need(world.customers, 'customer', customer), card.address)
  }
  const method = attachCard(world, customer, card.number)
  const [line] = params.line_items ?? []
  const subscription = startSubscription(world, {
    customer,
    price: line?.price ?? '',
    quantity: Number(line?.quantity ?? 1),
    trialDays,
    card: method.id,
    coupon,
    metadata: (params.subscription_data?.metadata ?? {}) as Record<string, string>,
    missingCard: params.subscription_data?.trial_settings?.end_behavior
      .missing_payment_method as 'cancel',
  })
  session.status = 'complete'
  const { amount_due: due } = world.need(
    world.invoices,
    'invoice',
    subscription.latest_invoice as string
  )
  session.payment_status = due === 0 ? 'no_payment_required' : 'paid'
  session.subscription = subscription.id
  session.invoice = subscription.latest_invoice as string
  session.url = null
  world.emit('checkout.session.completed', session)
  return subscription
}

export function expireSession(world: World, session: Stripe.Checkout.Session) {
  if (session.status !== 'open') {
    throw new Refusal(400, 'Only Checkout Sessions with a status in ["open"] can be expired.')
  }
  session.status = 'expired'
  session.url = null
  world.emit('checkout.session.expired', session)
}
