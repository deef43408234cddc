import { randomBytes } from 'node:crypto'
import type Stripe from 'stripe'
import type { Contract } from '../contract/contract.ts'
import type { ObjectName } from '../contract/named_types.ts'
import type { CardManner } from './cards.ts'
import { missing } from './refusal.ts'

/** As it is told: the SDK's types call some fields otherwise than they travel. */
export interface SimEvent {
  id: string
  object: 'event'
  api_version: string
  created: number
  livemode: false
  pending_webhooks: number
  request: { id: string | null; idempotency_key: string | null }
  type: string
  data: { object: object; previous_attributes?: object }
}

export type Stored = { id: string; object: string }

const DAY = 86_400

/** Everything this Stripe knows. Seconds since 1970, as Stripe counts. */
export class World {
  readonly contract: Contract
  /** where hosted pages are */
  baseUrl = ''
  apiVersion = '2026-10-28.endive'
  now: number
  readonly customers = new Map<string, Stripe.Customer>()
  readonly products = new Map<string, Stripe.Product>()
  readonly prices = new Map<string, Stripe.Price>()
  readonly sessions = new Map<string, Stripe.Checkout.Session>()
  readonly subscriptions = new Map<string, Stripe.Subscription>()
  readonly schedules = new Map<string, Stripe.SubscriptionSchedule>()
  readonly invoices = new Map<string, Stripe.Invoice>()
  readonly invoiceItems = new Map<string, Stripe.InvoiceItem>()
  readonly paymentMethods = new Map<string, Stripe.PaymentMethod>()
  readonly configurations = new Map<string, Stripe.BillingPortal.Configuration>()
  readonly portals = new Map<string, Stripe.BillingPortal.Session>()
  readonly paymentIntents = new Map<string, Stripe.PaymentIntent>()
  readonly invoicePayments = new Map<string, Stripe.InvoicePayment>()
  readonly coupons = new Map<string, Stripe.Coupon>()
  readonly promotionCodes = new Map<string, Stripe.PromotionCode>()
  readonly discounts = new Map<string, Stripe.Discount>()
  readonly taxIds = new Map<string, Stripe.TaxId>()
  /** what a card does, by payment method */
  readonly manners = new Map<string, CardManner>()
  /** what a session will make of a subscription: Stripe keeps it to itself */
  readonly checkoutPlans = new Map<string, Stripe.Checkout.SessionCreateParams>()
  /** things that happen once, by name */
  readonly happened = new Set<string>()
  readonly events: SimEvent[] = []
  onEvent: (event: SimEvent) => void = () => {}
  /** of the last id that was given */
  serial = 0
  /** Ids of two worlds that begin in the same second are not the same. */
  readonly #name = randomBytes(5).toString('hex')

  constructor(contract: Contract, now: number) {
    this.contract = contract
    this.now = now
  }

  id(prefix: string): string {
    this.serial += 1
    return `${prefix}_sim${this.#name}${String(this.serial).padStart(6, '0')}`
  }

  /** A complete object of that name, checked against the SDK's type. */
  make<Shape extends object>(name: ObjectName, given: object): Shape {
    const made = this.contract.fill(name, { object: name, ...given })
    this.check(name, made)
    return made as unknown as Shape
  }

  /** @throws when something would be told that the SDK does not know */
  check(name: ObjectName, value: object) {
    const wrong = this.contract.object(name, value)
    if (wrong.length > 0) {
      throw new Error(`The simulator would tell a wrong ${name}: ${wrong.slice(0, 5).join('; ')}`)
    }
  }

  /** Tells it to the webhook, as it is at this moment. */
  emit(type: string, object: Stored, previous?: object) {
    this.check(object.object as ObjectName, object)
    const event: SimEvent = {
      id: this.id('evt'),
      object: 'event',
      api_version: this.apiVersion,
      created: this.now,
      livemode: false,
      pending_webhooks: 1,
      request: { id: null, idempotency_key: null },
      type,
      data: {
        object: structuredClone(object),
        ...(previous && { previous_attributes: structuredClone(previous) }),
      },
    }
    this.events.push(event)
    this.onEvent(event)
  }

  need<Row>(rows: Map<string, Row>, what: string, id: string): Row {
    const row = rows.get(id)
    if (!row) {
      throw missing(what, id)
    }
    return row
  }

  subscriptionsOf(customer: string): Stripe.Subscription[] {
    return [...this.subscriptions.values()].filter((one) => one.customer === customer).reverse()
  }

  /** Any object by its id, for `expand`. */
  find(id: string): object | null {
    for (const rows of [
      this.customers,
      this.subscriptions,
      this.invoices,
      this.paymentMethods,
      this.schedules,
      this.sessions,
      this.prices,
      this.paymentIntents,
      this.coupons,
      this.discounts,
    ]) {
      const found = rows.get(id)
      if (found) {
        return found
      }
    }
    return null
  }
}

export const days = (count: number) => count * DAY
