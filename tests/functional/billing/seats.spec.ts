import { test } from '@japa/runner'
import { backToNow } from '#tests/helpers/clock'
import { aTenant, playRole, type Tenant } from '#tests/helpers/factories'
import { StripeWorld } from '#tests/helpers/stripe'
import db from '@adonisjs/lucid/services/db'
import type Stripe from 'stripe'

test.group('Billing: seats', (group) => {
  let stripe: StripeWorld
  let tenant: Tenant

  group.each.setup(async () => {
    stripe = await StripeWorld.start()
    await db.from('rate_limits').delete()
    await db.from('webhook_events').delete()
    tenant = await aTenant({ plan: 'free' })
    stripe.news()
    return async () => {
      await stripe.stop()
      await backToNow()
    }
  })

  const live = ({ id }: Stripe.Subscription) => stripe.sim.world.subscriptions.get(id)!
  const business = (seats: number) => ({ plan: 'business', cycle: 'monthly', seats })
  const change = (body: object) => tenant.api.post('/api/v1/billing/plan-change', body)
  const preview = (seats: number) =>
    tenant.api.get(`/api/v1/billing/plan-change/preview?plan=business&cycle=monthly&seats=${seats}`)
  const seats = async () => {
    const { caps, seatChoice } = (await tenant.api.get('/api/v1/billing')).body.data
    return { limit: caps.seatsLimit, seatChoice }
  }
  const join = async (count: number) => {
    for (let one = 0; one < count; one++) {
      const { user } = await aTenant()
      await db.table('memberships').insert({
        id: crypto.randomUUID(),
        organization_id: tenant.organization.id,
        user_id: user.id,
        role: 'member',
        created_at: '2099-01-01',
      })
    }
  }

  test('83 seats up: the preview is what is charged, the team has room at once', async ({
    assert,
  }) => {
    const { subscription } = await stripe.subscribe(tenant, { plan: 'business', trial: false })
    await stripe.tell()
    assert.deepEqual(await seats(), { limit: 5, seatChoice: { step: 5, max: 100 } })
    await join(4)
    const invite = () =>
      tenant.api.post('/api/v1/team/invitations', {
        email: 'sixieme@atelier.example',
        role: 'member',
      })
    assert.equal((await invite()).body.errors[0].code, 'no_seat_left')

    await stripe.pass({ days: 10 })
    const { dueNowCents, prorationDate, when } = (await preview(10)).body.data
    assert.equal(when, 'now')
    assert.isAbove(dueNowCents, 0)
    const changed = await change({ ...business(10), prorationDate })
    assert.equal(changed.body.data.caps.seatsLimit, 10, changed.text)
    assert.equal(live(subscription).items.data[0].quantity, 2)
    const invoice = [...stripe.sim.world.invoices.values()].at(-1)!
    assert.equal(invoice.amount_paid, dueNowCents)
    assert.equal(changed.body.data.nextChargeCents, 9_360)
    assert.equal((await invite()).status, 201)
  })

  test('83 seats down: at the end of the period, and never below the seats that are taken', async ({
    assert,
  }) => {
    await stripe.subscribe(tenant, { plan: 'business', trial: false })
    await stripe.tell()
    await change(business(10))
    await join(5)
    const refused = await change(business(5))
    assert.containsSubset(refused.body.errors[0], {
      code: 'too_many_members',
      meta: { members: 6, seats: 5 },
    })
    await db
      .from('memberships')
      .where({ organization_id: tenant.organization.id, role: 'member' })
      .delete()
    assert.containsSubset((await preview(5)).body.data, { when: 'at_period_end', dueNowCents: 0 })
    assert.equal((await change(business(5))).body.data.caps.seatsLimit, 10)
    await stripe.passFor(tenant, { days: 32 })
    await stripe.tell()
    assert.equal((await seats()).limit, 5)
  })

  test('81 a change that is planned is shown with its price, survives another look, and can be given up', async ({
    assert,
  }) => {
    const { subscription } = await stripe.subscribe(tenant, { plan: 'business', trial: false })
    await stripe.tell()
    await change(business(10))
    const later = (await change({ plan: 'pro', cycle: 'monthly' })).body.data
    assert.containsSubset(later, {
      plan: 'business',
      nextChargeCents: 2_280,
      planned: { plan: 'pro', cycle: 'monthly', seats: 1, from: later.currentPeriodEnd },
    })
    await tenant.api.post('/api/v1/billing/refresh')
    assert.deepEqual((await tenant.api.get('/api/v1/billing')).body.data.planned, later.planned)

    await playRole(tenant, 'member')
    assert.equal((await tenant.api.delete('/api/v1/billing/plan-change')).status, 403)
    await playRole(tenant, 'owner')
    for (let twice = 0; twice < 2; twice++) {
      const kept = await tenant.api.delete('/api/v1/billing/plan-change')
      assert.containsSubset(kept.body.data, { planned: null, nextChargeCents: 9_360 })
    }
    assert.isNull(live(subscription).schedule)
    await stripe.passFor(tenant, { days: 32 })
    await stripe.tell()
    assert.equal((await tenant.api.get('/api/v1/billing')).body.data.plan, 'business')
  })

  test('83 seats: another cycle keeps their number, Pro has one, and a declined card gives none', async ({
    assert,
  }) => {
    const { subscription } = await stripe.subscribe(tenant, { plan: 'business', trial: false })
    await stripe.tell()
    await change(business(15))
    await change({ plan: 'business', cycle: 'yearly' })
    assert.equal((await seats()).limit, 15)
    assert.equal(
      (await change({ plan: 'business', cycle: 'yearly', seats: 15 })).body.errors[0].code,
      'already_on_plan'
    )
    assert.equal((await change({ plan: 'business', cycle: 'yearly', seats: 105 })).status, 422)
    stripe.sim.world.manners.set(String(live(subscription).default_payment_method), 'declined')
    await change({ plan: 'business', cycle: 'yearly', seats: 20 })
    assert.equal((await seats()).limit, 15)
    await change({ plan: 'pro', cycle: 'yearly' })
    await stripe.passFor(tenant, { days: 366 })
    await stripe.tell()
    assert.deepEqual(await seats(), { limit: 1, seatChoice: null })
  })
})
