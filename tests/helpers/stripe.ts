import billing from '#config/billing'
import { prepareCatalogue } from '#services/billing/catalogue'
import { processEvents } from '#services/billing/process_events'
import { travelTo } from '#tests/helpers/clock'
import { ApiClient } from '#tests/helpers/api_client'
import { PASSWORD, type Tenant } from '#tests/helpers/factories'
import type { BillingCycle, PaidPlan } from '#values/subscription'
import { DateTime } from 'luxon'
import { completeSession, type GivenCard } from '../../bin/stripe_sim/world/checkout.ts'
import { bodyOf, signatureOf } from '../../bin/stripe_sim/http/webhooks.ts'
import { StripeSim } from '../../bin/stripe_sim/sim.ts'
import type { SimEvent } from '../../bin/stripe_sim/world/world.ts'

let cards = 0

/** A good card that nobody has used yet. */
export const aCard = (): GivenCard => {
  cards += 1
  return {
    number: `424242${String(process.pid).padStart(7, '0').slice(-5)}${String(cards).padStart(5, '0')}`,
  }
}

/**
 * The simulator with our catalogue in it, as the application's Stripe; its events are told when the test
 * says so. Its clock and the application's move together.
 */
export class StripeWorld {
  readonly sim: StripeSim
  #told = 0

  private constructor(sim: StripeSim) {
    this.sim = sim
  }

  static async start(now: DateTime = DateTime.utc()): Promise<StripeWorld> {
    const sim = await StripeSim.start({ now: now.toUnixInteger() })
    billing.apiUrl = sim.url
    await prepareCatalogue()
    return new StripeWorld(sim)
  }

  async stop() {
    billing.apiUrl = 'http://127.0.0.1:9'
    await this.sim.close()
  }

  /** The same for somebody whose session is over by then. */
  async passFor(tenant: Tenant, duration: { days: number }) {
    await this.pass(duration)
    tenant.api = await ApiClient.signedIn(tenant.user.email, PASSWORD)
  }

  /** Both clocks, so many days further. What happens at Stripe meanwhile waits to be told. */
  async pass(duration: { days?: number; hours?: number; minutes?: number }) {
    const to = DateTime.fromSeconds(this.sim.world.now, { zone: 'utc' }).plus(duration)
    this.sim.advance(to.toUnixInteger())
    await travelTo(to)
  }

  /** What happened since the last time it was asked. */
  news(): SimEvent[] {
    const news = this.sim.eventsSince(this.#told)
    this.#told += news.length
    return news
  }

  /** Tells the application, in that order, and lets a worker deal with it. */
  async tell(events: readonly SimEvent[] = this.news()) {
    for (const event of events) {
      const answer = await post(event)
      if (answer.status !== 200) {
        throw new Error(`The webhook answered ${answer.status}: ${answer.text}`)
      }
    }
    await processEvents()
  }

  /** Somebody begins a trial, or subscribes, and gives a card. */
  async subscribe(
    { api }: Tenant,
    {
      plan = 'pro',
      cycle = 'monthly',
      trial = true,
      card = aCard(),
    }: { plan?: PaidPlan; cycle?: BillingCycle; trial?: boolean; card?: GivenCard } = {}
  ) {
    const path = trial ? '/api/v1/billing/start-trial' : '/api/v1/billing/subscription'
    const answer = await api.post(path, { plan, cycle })
    if (answer.status !== 201) {
      throw new Error(`Checkout answered ${answer.status}: ${answer.text}`)
    }
    const id = sessionIn(answer.body.data.url)
    return { sessionId: id, subscription: completeSession(this.sim.world, id, card) }
  }
}

export const sessionIn = (url: string) => url.split('/').at(-1) ?? ''

/** One event to the webhook, signed a moment ago by the present secret unless told otherwise. */
export function post(
  event: SimEvent,
  {
    secrets = ['whsec_present'],
    age = 0,
    body = bodyOf(event),
    sent = body,
    signature = signatureOf(secrets, body, Math.floor(Date.now() / 1000) - age),
  }: {
    secrets?: string[]
    age?: number
    body?: string
    sent?: string
    signature?: string | null
  } = {}
) {
  return new ApiClient().request('POST', '/webhooks/stripe', {
    raw: sent,
    contentType: 'application/json',
    headers: signature === null ? {} : { 'stripe-signature': signature },
  })
}
