import { setTimeout as sleep } from 'node:timers/promises'
import { test } from '@japa/runner'
import { backToNow } from '#tests/helpers/clock'
import { aTenant, type Tenant } from '#tests/helpers/factories'
import { StripeWorld } from '#tests/helpers/stripe'
import db from '@adonisjs/lucid/services/db'

const offer = (plan: string, cycle = 'monthly') => ({ plan, cycle })

test.group('Billing: two tabs at once', (group) => {
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

  const state = async () => (await tenant.api.get('/api/v1/billing')).body.data
  const changeTo = (plan: string, cycle?: string) =>
    tenant.api.post('/api/v1/billing/plan-change', offer(plan, cycle))
  const charged = () =>
    [...stripe.sim.world.invoices.values()].reduce((sum, { amount_paid: cents }) => sum + cents, 0)
  /** Somebody else of the organization is at it: their lock, until it is let go. */
  async function anotherAtIt() {
    const trx = await db.transaction()
    await trx.rawQuery('SELECT pg_advisory_xact_lock(hashtextextended(?, 0))', [
      `purchase/${tenant.organization.id}`,
    ])
    return trx
  }
  const live = () =>
    [...stripe.sim.world.subscriptions.values()].filter(({ status }) => status !== 'canceled')

  test('two that begin a trial of two offers leave one page of Checkout open, and never two subscriptions', async ({
    assert,
  }) => {
    const answers = await Promise.all(
      ['pro', 'business', 'pro', 'business'].map((plan) =>
        tenant.api.post('/api/v1/billing/start-trial', offer(plan))
      )
    )
    assert.isTrue(
      answers.every(({ status }) => status === 201 || status === 409),
      answers.map(({ text }) => text).join()
    )
    const open = [...stripe.sim.world.sessions.values()].filter(({ status }) => status === 'open')
    assert.lengthOf(open, 1)
  })

  test('two that move to the same larger plan are charged once', async ({ assert }) => {
    await stripe.subscribe(tenant, { trial: false })
    await stripe.tell()
    const answers = await Promise.all([changeTo('business'), changeTo('business')])
    assert.isTrue(
      answers.every(({ status }) => status === 201 || status === 409),
      answers.map(({ text }) => text).join()
    )
    await stripe.tell()
    assert.equal((await state()).plan, 'business')
    assert.lengthOf(live(), 1)
    assert.equal(charged(), 2_280 + 2_400)
  })

  test('two that plan the same smaller plan plan it once', async ({ assert }) => {
    await stripe.subscribe(tenant, { plan: 'business', trial: false })
    await stripe.tell()
    const answers = await Promise.all([changeTo('pro'), changeTo('pro')])
    assert.isTrue(
      answers.every(({ status }) => status === 201 || status === 409),
      answers.map(({ text }) => text).join()
    )
    assert.containsSubset(await state(), { plan: 'business', planned: { plan: 'pro' } })
    const schedules = [...stripe.sim.world.schedules.values()]
    assert.lengthOf(
      schedules.filter(({ status }) => status === 'active'),
      1
    )
  })

  test('two that choose two cycles of another plan leave what Stripe and the row agree on', async ({
    assert,
  }) => {
    await stripe.subscribe(tenant, { trial: false })
    await stripe.tell()
    await Promise.all([changeTo('business', 'yearly'), changeTo('business')])
    await stripe.tell()
    const [subscription] = live()
    const [{ price }] = subscription.items.data
    const { plan, billingCycle } = await state()
    assert.equal(price.lookup_key, `rubis_${plan}_${billingCycle}`)
    assert.equal(plan, 'business')
  })

  test('who waits 15 seconds for another change is told so, and nothing is changed or charged', async ({
    assert,
    cleanup,
  }) => {
    await stripe.subscribe(tenant, { trial: false })
    await stripe.tell()
    const [before, paid, asked] = [await state(), charged(), stripe.sim.api.requests.length]
    const { now } = performance
    let later = 0
    performance.now = () => now.call(performance) + later
    const other = await anotherAtIt()
    cleanup(async () => {
      performance.now = now
      await other.rollback()
    })

    let answered = false
    const answer = changeTo('business').finally(() => {
      answered = true
    })
    await sleep(300)
    later = 14_000
    await sleep(200)
    assert.isFalse(answered, 'before 15 s it still waits')
    later = 15_001
    const { status, body } = await answer
    assert.equal(status, 409)
    assert.equal(body.errors[0].code, 'change_under_way')
    assert.lengthOf(stripe.sim.api.requests, asked, 'Stripe was asked nothing')
    assert.deepEqual(await state(), before)
    assert.equal(charged(), paid)
  })

  test('who waits for another change goes on as soon as that one is over', async ({ assert }) => {
    await stripe.subscribe(tenant, { trial: false })
    await stripe.tell()
    const other = await anotherAtIt()
    const answer = changeTo('business')
    await sleep(300)
    await other.rollback()
    assert.equal((await answer).status, 201)
    assert.equal((await state()).plan, 'business')
  })
})
