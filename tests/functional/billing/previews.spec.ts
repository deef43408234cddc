import { test } from '@japa/runner'
import { sendTrialRecaps } from '#services/billing/trial_recap'
import { backToNow } from '#tests/helpers/clock'
import { aTenant, type Tenant } from '#tests/helpers/factories'
import { aCard, StripeWorld } from '#tests/helpers/stripe'
import db from '@adonisjs/lucid/services/db'

const PREVIEW = '/v1/invoices/create_preview'

test.group('Billing: when Stripe cannot say what comes', (group) => {
  let stripe: StripeWorld
  let tenant: Tenant

  group.each.setup(async () => {
    stripe = await StripeWorld.start()
    await db.from('rate_limits').delete()
    await db.from('webhook_events').delete()
    await db.from('trial_redemptions').delete()
    tenant = await aTenant({ plan: 'free' })
    stripe.news()
    return async () => {
      await stripe.stop()
      await backToNow()
    }
  })

  const state = async () => (await tenant.api.get('/api/v1/billing')).body.data
  const preview = () =>
    tenant.api.get('/api/v1/billing/plan-change/preview?plan=business&cycle=monthly')
  /** as often as the client asks before it gives up */
  const failsOnce = () => stripe.sim.trouble(...Array(3).fill({ status: 500, path: PREVIEW }))

  test('the next charge is said with French VAT until Stripe previews it, and nothing else of the subscription waits for that', async ({
    assert,
  }) => {
    const address = { country: 'DE', vatNumber: 'DE123456789' }
    failsOnce()
    await stripe.subscribe(tenant, { card: { ...aCard(), address } })
    const [first, ...others] = stripe.news()
    await stripe.tell([first])
    assert.containsSubset(await state(), {
      plan: 'pro',
      subscriptionStatus: 'trialing',
      inTrial: true,
      nextChargeCents: 2_280,
    })
    assert.isEmpty(await db.from('webhook_events').whereNull('processed_at'))

    await stripe.tell(others)
    assert.equal((await state()).nextChargeCents, 1_900)
  }).timeout(30_000)

  test('the recap of a trial says no amount that Stripe did not preview: it waits, and is made once it did', async ({
    assert,
  }) => {
    const recaps = async () =>
      (await db.from('outbox').where('organization_id', tenant.organization.id))
        .map(({ payload }) => payload)
        .filter(({ mail }) => mail === 'trial_recap')
    await stripe.subscribe(tenant)
    await stripe.tell()
    await stripe.pass({ days: 11 })
    await stripe.tell()
    failsOnce()
    await sendTrialRecaps()
    assert.isEmpty(await recaps())

    await stripe.pass({ minutes: 2 })
    await sendTrialRecaps()
    const [recap] = await recaps()
    assert.equal(recap.facts.amountCents, 2_280)
  }).timeout(30_000)

  test('a change of plan that cannot be previewed is answered with 502, and nothing is changed', async ({
    assert,
  }) => {
    await stripe.subscribe(tenant, { trial: false })
    await stripe.tell()
    const before = await state()
    failsOnce()
    const refused = await preview()
    assert.equal(refused.status, 502, refused.text)
    assert.equal(refused.body.errors[0].code, 'billing_unavailable')
    assert.deepEqual(await state(), before)

    const shown = await preview()
    assert.equal(shown.status, 200, shown.text)
    assert.isAbove(shown.body.data.dueNowCents, 0)
  }).timeout(30_000)
})
