import type Stripe from 'stripe'
import billing from '#config/billing'
import { appUrl } from '#config/app'
import ConflictException from '#exceptions/conflict_exception'
import TrialAlreadyConsumedError from '#exceptions/trial_already_consumed_error'
import { databaseNow } from '#lib/clock'
import CheckoutAttempt from '#models/checkout_attempt'
import type Organization from '#models/organization'
import { entryOf, priceIdOf } from '#services/billing/catalogue'
import { checkoutWords } from '#services/billing/checkout_words'
import { customerOf } from '#services/billing/customers'
import { oneAtATime } from '#services/billing/one_at_a_time'
import { asked } from '#services/billing/stripe_gateway'
import { fetchSubscriptions } from '#services/billing/subscription_facts'
import { syncCustomer } from '#services/billing/sync_customer'
import { hasConsumedTrial, tracesOf } from '#services/billing/trial_redemptions'
import { isLive, priceKeyOf, type BillingCycle, type PaidPlan } from '#values/subscription'
import db from '@adonisjs/lucid/services/db'
import type { TransactionClientContract } from '@adonisjs/lucid/types/database'

export interface Offer {
  plan: PaidPlan
  cycle: BillingCycle
}

/** Hours a page of Checkout stays open: a trial that is begun tomorrow still says the right date. */
const OPEN_HOURS = 2

/** Minutes during which a lost answer is asked for again under the same key. */
const STUCK_MINUTES = 10

/**
 * Where to begin a trial of 14 days: a card is asked for and nothing is charged. A second click, or a
 * second tab, gets the same page.
 *
 * @returns the address of Stripe's page
 * @throws TrialAlreadyConsumedError, ConflictException `already_subscribed`, BillingUnavailableException
 */
export const createTrialCheckoutSession = (organization: Organization, offer: Offer) =>
  oneAtATime(organization.id, () => openCheckout(organization, offer, 'trial'))

/** The same without a trial. @throws ConflictException `already_subscribed`, BillingUnavailableException */
export const createSubscriptionCheckoutSession = (organization: Organization, offer: Offer) =>
  oneAtATime(organization.id, () => openCheckout(organization, offer, 'subscription'))

type Kind = CheckoutAttempt['kind']

async function openCheckout(organization: Organization, offer: Offer, kind: Kind): Promise<string> {
  if (kind === 'trial') {
    await assertTrialLeft(organization)
  }
  const customer = await customerOf(organization)
  await assertNothingLive(customer)
  const price = await priceIdOf(offer.plan, offer.cycle)
  const attempt = await takeAttempt(organization.id, offer, kind)
  const session = await sessionOf(organization, attempt, { customer, price, offer })
  return session.url ?? openCheckout(organization, offer, kind)
}

async function assertTrialLeft(organization: Organization) {
  const client = db.connection()
  if (await hasConsumedTrial(client, await tracesOf(client, organization))) {
    throw new TrialAlreadyConsumedError()
  }
}

/** Asked of Stripe, which knows before we are told. */
async function assertNothingLive(customer: string) {
  const fetched = await asked(() => fetchSubscriptions(customer))
  if (fetched.some(({ status }) => isLive(status))) {
    await syncCustomer(customer)
    throw new ConflictException('already_subscribed', 'Un abonnement est déjà en cours.')
  }
}

/**
 * The one open attempt: the same offer finds it again, another offer closes it first. The partial unique
 * index has the last word between two tabs.
 */
async function takeAttempt(
  organizationId: string,
  { plan, cycle }: Offer,
  kind: Kind
): Promise<CheckoutAttempt> {
  const priceKey = priceKeyOf(plan, cycle)
  const open = await CheckoutAttempt.query()
    .where({ organization_id: organizationId, state: 'open' })
    .first()
  if (open && open.kind === kind && open.priceKey === priceKey && !(await isStuck(open))) {
    return open
  }
  if (open) {
    await closeAttempt(open)
  }
  await db.rawQuery(
    `INSERT INTO checkout_attempts (id, organization_id, kind, price_key)
      VALUES (gen_random_uuid(), ?, ?, ?) ON CONFLICT (organization_id) WHERE state = 'open' DO NOTHING`,
    [organizationId, kind, priceKey]
  )
  return takeAttempt(organizationId, { plan, cycle }, kind)
}

/** Stripe answers a key with the failure it met first, for a day: then another attempt is needed. */
const isStuck = async ({ stripeSessionId, createdAt }: CheckoutAttempt) =>
  stripeSessionId === null && createdAt.plus({ minutes: STUCK_MINUTES }) < (await databaseNow())

/** Stripe first: a page that was completed meanwhile must not be taken for one that is gone. */
async function closeAttempt(attempt: CheckoutAttempt) {
  const { stripeSessionId } = attempt
  if (!stripeSessionId) {
    await attempt.merge({ state: 'expired', closedAt: await databaseNow() }).save()
    return
  }
  const session = await asked((client) => client.checkout.sessions.retrieve(stripeSessionId))
  if (session.status === 'open') {
    await asked((client) => client.checkout.sessions.expire(stripeSessionId))
  }
  const to = session.status === 'complete' ? 'completed' : 'expired'
  await db.transaction((trx) => CheckoutAttempt.close(trx, stripeSessionId, to))
}

interface Wanted {
  customer: string
  price: string
  offer: Offer
}

/**
 * The session of an attempt. Its key is the attempt's: asked again after a lost answer, Stripe gives the
 * same one back. One that is over closes its attempt, and has no address any more.
 */
async function sessionOf(
  organization: Organization,
  attempt: CheckoutAttempt,
  wanted: Wanted
): Promise<Stripe.Checkout.Session> {
  const { stripeSessionId } = attempt
  if (!stripeSessionId) {
    const params = await paramsOf(organization, attempt, wanted)
    const session = await asked((client) =>
      client.checkout.sessions.create(params, { idempotencyKey: `checkout-${attempt.id}` })
    )
    await db.transaction((trx) => rememberSession(trx, attempt.id, session.id))
    return session
  }
  const session = await asked((client) => client.checkout.sessions.retrieve(stripeSessionId))
  if (session.status !== 'open') {
    await closeAttempt(attempt)
    await assertNothingLive(wanted.customer)
  }
  return session
}

const rememberSession = (trx: TransactionClientContract, id: string, sessionId: string) =>
  CheckoutAttempt.query({ client: trx })
    .where('id', id)
    .whereNull('stripe_session_id')
    .update({ stripe_session_id: sessionId })

/** The recipe of billing.md 2.1, tried with this very SDK. */
async function paramsOf(
  organization: Organization,
  attempt: CheckoutAttempt,
  { customer, price, offer }: Wanted
): Promise<Stripe.Checkout.SessionCreateParams> {
  const marks = { organization_id: organization.id, checkout_attempt_id: attempt.id }
  const isTrial = attempt.kind === 'trial'
  const entry = entryOf(offer.plan, offer.cycle)
  const now = attempt.createdAt
  const firstCharge = now.plus({ days: billing.trialDays }).setZone(organization.timeZone)
  return {
    mode: 'subscription',
    customer,
    client_reference_id: organization.id,
    line_items: [{ price, quantity: 1 }],
    payment_method_collection: 'always',
    allowed_payment_method_types: ['card'],
    subscription_data: {
      ...(isTrial && {
        trial_period_days: billing.trialDays,
        trial_settings: { end_behavior: { missing_payment_method: 'cancel' } },
      }),
      billing_mode: { type: 'flexible' },
      metadata: marks,
    },
    metadata: marks,
    automatic_tax: { enabled: true },
    tax_id_collection: { enabled: true },
    customer_update: { address: 'auto', name: 'auto' },
    billing_address_collection: 'required',
    name_collection: { business: { enabled: true } },
    consent_collection: { terms_of_service: 'required' },
    custom_text: {
      submit: { message: checkoutWords(organization.locale, entry, isTrial, firstCharge) },
    },
    adaptive_pricing: { enabled: false },
    allow_promotion_codes: true,
    locale: organization.locale,
    expires_at: now.plus({ hours: OPEN_HOURS }).toUnixInteger(),
    success_url: `${new URL('/onboarding/billing/retour', appUrl).href}?session_id={CHECKOUT_SESSION_ID}`,
    cancel_url: new URL('/onboarding/billing', appUrl).href,
  }
}
