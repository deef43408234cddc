import '#tests/helpers/draws'
import { test } from '@japa/runner'
import fc from 'fast-check'
import type Organization from '#models/organization'
import { createTrialCheckoutSession } from '#services/billing/checkout'
import { processEvents } from '#services/billing/process_events'
import { receiveEvent } from '#services/billing/receive_event'
import { reconcileBilling } from '#services/billing/reconcile'
import { syncCustomer } from '#services/billing/sync_customer'
import { sendTrialRecaps } from '#services/billing/trial_recap'
import { backToNow, travelTo } from '#tests/helpers/clock'
import { aFreelancer } from '#tests/helpers/story_cast'
import { next } from '#tests/helpers/factories'
import { aCard, sessionIn, StripeWorld } from '#tests/helpers/stripe'
import db from '@adonisjs/lucid/services/db'
import { DateTime } from 'luxon'
import { bodyOf, signatureOf } from '../../../bin/stripe_sim/http/webhooks.ts'
import { completeSession } from '../../../bin/stripe_sim/world/checkout.ts'
import type { SimEvent } from '../../../bin/stripe_sim/world/world.ts'

const START = [
  'checkout.session.completed',
  'customer.subscription.created',
  'customer.subscription.updated',
  'invoice.paid',
]
const SHUFFLES = process.env.SIZES === 'full' ? 1_000 : 100

const STATE = [
  'plan',
  'subscription_status',
  'stripe_subscription_id',
  'trial_ends_at',
  'billing_cycle',
  'current_period_end',
  'cancel_at_period_end',
  'cancel_at',
  'past_due_since',
  'card_last4',
]

/** Told and dealt with before the next one is. */
async function tell(...events: SimEvent[]) {
  for (const event of events) {
    const body = bodyOf(event)
    const signature = signatureOf(['whsec_present'], body, Math.floor(Date.now() / 1000))
    await receiveEvent(body, signature)
    await processEvents()
  }
}

async function stateOf({ id }: Organization) {
  const [row] = await db.from('organizations').where('id', id).select(STATE)
  const mails = await db
    .from('outbox')
    .where({ organization_id: id, kind: 'notice.billing' })
    .select('payload')
  const names = mails.map(({ payload }) => String(payload.mail))
  return { ...row, mails: names.toSorted() }
}

test.group('Billing: in any order', (group) => {
  let stripe: StripeWorld

  group.setup(async () => {
    stripe = await StripeWorld.start()
    return async () => {
      await stripe.stop()
      await backToNow()
    }
  })
  group.each.setup(async () => {
    await db.from('webhook_events').delete()
    stripe.news()
  })

  async function aBeginner() {
    const { organization } = await aFreelancer(
      { plan: 'free', siret: null },
      `camille.${next()}.${process.pid}`
    )
    return { organization, subscription: await beginTrial(organization) }
  }

  async function beginTrial(organization: Organization) {
    const url = await createTrialCheckoutSession(organization, { plan: 'pro', cycle: 'monthly' })
    const subscription = completeSession(stripe.sim.world, sessionIn(url), aCard())
    await organization.refresh()
    return subscription
  }

  /** The same organization as if it had never been Stripe's customer; what was at Stripe goes on no more. */
  async function beginAgain(organization: Organization, start: DateTime) {
    stripe.sim.world.subscriptions.clear()
    stripe.sim.world.now = start.toUnixInteger()
    await travelTo(start)
    stripe.news()
    await forget(organization)
    await db.from('checkout_attempts').where('organization_id', organization.id).delete()
    await db
      .from('organizations')
      .where('id', organization.id)
      .update({ stripe_customer_id: null, past_due_since: null })
    await organization.refresh()
    await beginTrial(organization)
  }

  test('35 all permutations of (session.completed, sub.created, sub.updated, invoice.paid) give the same state (property test)', async ({
    assert,
  }) => {
    const { organization, subscription } = await aBeginner()
    const made = stripe.news()
    const updated = {
      ...made[0],
      id: 'evt_updated',
      type: START[2],
      data: { object: subscription },
    }
    const events = START.map((type) => made.find((one) => one.type === type) ?? updated)
    const results = new Set<string>()
    const orders = permutations(events)
    assert.lengthOf(orders, 24)
    for (const order of orders) {
      await forget(organization)
      await tell(...order)
      results.add(JSON.stringify(await stateOf(organization)))
    }
    assert.lengthOf([...results], 1)
    assert.containsSubset(JSON.parse([...results][0]), {
      plan: 'pro',
      subscription_status: 'trialing',
      mails: ['trial_started'],
    })
  }).timeout(300_000)

  test(
    '35 bis {size} shuffles of a trial and its first month, with duplicates and drops, end as the ordered run does'
  )
    .with([{ size: SHUFFLES }])
    .run(async ({ assert }, { size }) => {
      const { organization } = await aBeginner()
      const start = DateTime.fromSeconds(stripe.sim.world.now, { zone: 'utc' })
      await fc.assert(
        fc.asyncProperty(fc.infiniteStream(fc.nat()), async (stream) => {
          const draw = stream[Symbol.iterator]()
          const chance = (one: number) => Number(draw.next().value) % one === 0
          await beginAgain(organization, start)
          const late: SimEvent[] = []
          for (const duration of [{ hours: 0 }, { days: 11 }, { days: 3, hours: 2 }]) {
            await stripe.pass(duration)
            const waiting = [...late.splice(0), ...stripe.news().filter(() => !chance(4))]
            const now = waiting.filter((event) => !chance(4) || !late.push(event))
            const twice = now.flatMap((event) => (chance(3) ? [event, event] : [event]))
            await tell(...shuffled(twice, () => Number(draw.next().value)))
          }
          await tell(...late)
          await db.rawQuery('UPDATE organizations SET billing_synced_at = NULL WHERE id = ?', [
            organization.id,
          ])
          await syncCustomer(organization.stripeCustomerId!)
          const end = await stateOf(organization)
          assert.containsSubset(end, {
            plan: 'pro',
            subscription_status: 'active',
            billing_cycle: 'monthly',
            cancel_at_period_end: false,
            past_due_since: null,
          })
          assert.lengthOf([...new Set(end.mails)], end.mails.length, end.mails.join())
        }),
        { numRuns: size }
      )
    })
    .timeout(1_200_000)

  test('36 updated before created; 37 stale `updated(active)` replayed 2 days after cancel -> still canceled', async ({
    assert,
  }) => {
    const { organization, subscription } = await aBeginner()
    const stale = {
      ...stripe.news()[0],
      id: 'evt_stale',
      type: 'customer.subscription.updated',
      data: { object: structuredClone({ ...subscription, status: 'active' }) },
    }
    await tell({ ...stale, id: 'evt_before_created' })
    assert.equal((await stateOf(organization)).subscription_status, 'trialing')
    subscription.cancel_at = subscription.trial_end
    await stripe.pass({ days: 16 })
    await tell(...stripe.news())
    await tell(stale)
    assert.containsSubset(await stateOf(organization), {
      plan: 'free',
      subscription_status: 'canceled',
    })
  })

  test('40 two workers same customer -> serialised, last fetch wins', async ({ assert }) => {
    const { organization, subscription } = await aBeginner()
    const customer = organization.stripeCustomerId!
    const all = Array.from({ length: 6 }, () => syncCustomer(customer))
    subscription.cancel_at = subscription.trial_end
    await Promise.all([...all, syncCustomer(customer)])
    assert.equal((await stateOf(organization)).cancel_at_period_end, true)
  })

  test('41 event for unknown customer/org ignored then linked by reconcile; 42 customer.deleted then late events', async ({
    assert,
  }) => {
    const { organization } = await aBeginner()
    const events = stripe.news()
    const customer = organization.stripeCustomerId!
    await db.from('organizations').where('id', organization.id).update({ stripe_customer_id: null })
    await tell(...events.filter(({ type }) => type === 'payment_method.attached'))
    assert.containsSubset(await db.from('organizations').where('id', organization.id).first(), {
      stripe_customer_id: customer,
      subscription_status: 'trialing',
    })

    const object = structuredClone(stripe.sim.world.customers.get(customer)!)
    await tell({ ...events[0], id: 'evt_gone', type: 'customer.deleted', data: { object } })
    assert.containsSubset(await stateOf(organization), { plan: 'free', subscription_status: null })
    const redemptions = await db.from('trial_redemptions').where('organization_id', organization.id)
    assert.lengthOf(redemptions, 1)
  })

  test('48 trial_will_end -> exactly one recap (dup, replay, worker restart, job removed); 52 missed trial_will_end -> cron sends', async ({
    assert,
  }) => {
    const told = await aBeginner()
    const missed = await aBeginner()
    await tell(...stripe.news())
    await stripe.pass({ days: 11, minutes: 1 })
    const events = stripe
      .news()
      .filter(({ type }) => type === 'customer.subscription.trial_will_end')
    const own = events.find(
      ({ data }) => (data.object as { id: string }).id === told.subscription.id
    )!
    await Promise.all([tell(own), tell({ ...own, id: 'evt_again' }), tell(own)])
    await Promise.all([sendTrialRecaps(), sendTrialRecaps(), sendTrialRecaps()])
    await reconcileBilling()
    await sendTrialRecaps()
    await tell({ ...own, id: 'evt_late' })
    await sendTrialRecaps()
    for (const { organization } of [told, missed]) {
      const { mails } = await stateOf(organization)
      assert.lengthOf(
        mails.filter((mail: string) => mail === 'trial_recap'),
        1
      )
    }
  })
})

async function forget({ id }: Organization) {
  await db.from('organizations').where('id', id).update({
    plan: 'free',
    subscription_status: null,
    stripe_subscription_id: null,
    trial_ends_at: null,
    billing_cycle: null,
    current_period_end: null,
    card_last4: null,
    card_expires_on: null,
  })
  await db.from('outbox').where('organization_id', id).delete()
  await db.from('trial_redemptions').where('organization_id', id).delete()
  await db.from('webhook_events').delete()
}

function permutations<Item>(items: readonly Item[]): Item[][] {
  return items.length < 2
    ? [[...items]]
    : items.flatMap((item, at) =>
        permutations(items.toSpliced(at, 1)).map((rest) => [item, ...rest])
      )
}

function shuffled<Item>(items: readonly Item[], draw: () => number): Item[] {
  const rest = [...items]
  return items.map(() => rest.splice(draw() % rest.length, 1)[0])
}
