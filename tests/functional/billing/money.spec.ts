import Stripe from 'stripe'
import { test } from '@japa/runner'
import { options } from '#services/billing/stripe_gateway'
import { reconcileBilling } from '#services/billing/reconcile'
import { backToNow } from '#tests/helpers/clock'
import { aTenant, type Tenant } from '#tests/helpers/factories'
import { aCard, sessionIn, StripeWorld } from '#tests/helpers/stripe'
import db from '@adonisjs/lucid/services/db'
import { completeSession, type GivenCard } from '../../../bin/stripe_sim/world/checkout.ts'

test.group('Billing: coupons, taxes, cards that end', (group) => {
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

  const client = () => new Stripe('sk_test_x', { ...options(stripe.sim.url), maxNetworkRetries: 0 })
  const state = async () => (await tenant.api.get('/api/v1/billing')).body.data
  const ownInvoices = async () => (await tenant.api.get('/api/v1/billing/invoices')).body.data
  const mailsOf = async (kind: string) =>
    (await db.from('outbox').where('organization_id', tenant.organization.id))
      .map(({ payload }) => payload)
      .filter(({ mail }) => mail === kind)
  const coupon = async (code: string, params: Stripe.CouponCreateParams) => {
    const { id } = await client().coupons.create(params)
    await client().promotionCodes.create({ code, promotion: { type: 'coupon', coupon: id } })
  }
  const invoices = () => [...stripe.sim.world.invoices.values()]

  test('85 promo 100 % -> no charge, active', async ({ assert }) => {
    await coupon('RUBIS100', { percent_off: 100, duration: 'forever' })
    const card = { ...aCard(), promotion: 'rubis100' }
    const { sessionId } = await stripe.subscribe(tenant, { trial: false, card })
    assert.equal(stripe.sim.world.sessions.get(sessionId)?.payment_status, 'no_payment_required')
    await stripe.tell()
    assert.containsSubset(await state(), {
      plan: 'pro',
      subscriptionStatus: 'active',
      nextChargeCents: 0,
    })
    await stripe.passFor(tenant, { days: 33 })
    await stripe.tell()
    assert.equal((await state()).subscriptionStatus, 'active')
    assert.lengthOf(invoices(), 2)
    assert.isTrue(
      invoices().every(({ amount_paid: cents, status }) => cents === 0 && status === 'paid')
    )
    assert.isEmpty(await mailsOf('receipt'))
  })

  test('85 a coupon for once takes off the first invoice only, and the next charge is told without it', async ({
    assert,
  }) => {
    await coupon('MOITIE', { percent_off: 50, duration: 'once' })
    await stripe.subscribe(tenant, { trial: false, card: { ...aCard(), promotion: 'MOITIE' } })
    await stripe.tell()
    assert.equal((await state()).nextChargeCents, 2_280)
    await stripe.passFor(tenant, { days: 33 })
    await stripe.tell()
    assert.deepEqual(
      (await ownInvoices()).map(({ totalCents }: { totalCents: number }) => totalCents),
      [2_280, 1_140]
    )
  })

  test('85 a code that nobody made, or tried where none is taken, subscribes to nothing', async ({
    assert,
  }) => {
    const answer = await tenant.api.post('/api/v1/billing/subscription', {
      plan: 'pro',
      cycle: 'monthly',
    })
    const id = sessionIn(answer.body.data.url)
    const tried = () =>
      completeSession(stripe.sim.world, id, { ...aCard(), promotion: 'NULLEPART' })
    assert.throws(tried, /invalid/)
    assert.equal(stripe.sim.world.sessions.get(id)?.status, 'open')
    assert.equal(stripe.sim.world.subscriptions.size, 0)
  })

  test('95 HT and TTC shown, VAT 20 %/DOM/EU reverse charge: {label}')
    .with([
      { label: 'France', address: undefined, total: 2_280, reason: 'standard_rated' },
      {
        label: 'La Réunion, 8.5 %',
        address: { country: 'FR', postalCode: '97400' },
        total: 2_062,
        reason: 'standard_rated',
      },
      {
        label: 'Guyane, none',
        address: { country: 'FR', postalCode: '97300' },
        total: 1_900,
        reason: 'zero_rated',
      },
      {
        label: 'France with a number for VAT, 20 % all the same',
        address: { country: 'FR', vatNumber: 'FR40303265045' },
        total: 2_280,
        reason: 'standard_rated',
      },
      {
        label: 'Belgium without a number, its own rate',
        address: { country: 'BE' },
        total: 2_299,
        reason: 'standard_rated',
      },
      {
        label: 'Belgium with a number, reverse charge',
        address: { country: 'BE', vatNumber: 'BE0428759497' },
        total: 1_900,
        reason: 'reverse_charge',
      },
      {
        label: 'Switzerland, outside the scope',
        address: { country: 'CH' },
        total: 1_900,
        reason: 'not_subject_to_tax',
      },
    ] as { label: string; address: GivenCard['address']; total: number; reason: string }[])
    .run(async ({ assert }, { address, total, reason }) => {
      await stripe.subscribe(tenant, { trial: false, card: { ...aCard(), address } })
      await stripe.tell()
      const [invoice] = await ownInvoices()
      assert.equal(invoice.totalCents, total)
      const [{ total_taxes: taxes, total_excluding_tax: net }] = invoices()
      assert.equal(net, 1_900)
      assert.containsSubset(taxes?.[0], { taxability_reason: reason, amount: total - 1_900 })
      const [receipt] = await mailsOf('receipt')
      assert.equal(receipt.facts.amountCents, total)

      assert.equal((await state()).nextChargeCents, total)
      await stripe.passFor(tenant, { days: 33 })
      assert.equal(invoices().at(-1)?.amount_due, total)
    })

  test('95 the first charge after a trial is announced abroad as Stripe will make it', async ({
    assert,
  }) => {
    const address = { country: 'BE', vatNumber: 'BE0428759497' }
    await stripe.subscribe(tenant, { card: { ...aCard(), address } })
    await stripe.tell()
    assert.equal((await state()).nextChargeCents, 1_900)
    const [begun] = await mailsOf('trial_started')
    assert.equal(begun.facts.amountCents, 1_900)
  })

  test('95 a change that is planned abroad is announced at the rate of that country', async ({
    assert,
  }) => {
    const card = { ...aCard(), address: { country: 'BE' } }
    await stripe.subscribe(tenant, { plan: 'business', trial: false, card })
    await stripe.tell()
    await tenant.api.post('/api/v1/billing/plan-change', { plan: 'pro', cycle: 'monthly' })
    assert.equal((await state()).nextChargeCents, 2_299)
  })

  test('95 a change of plan abroad is previewed at the rate that is charged', async ({
    assert,
  }) => {
    const address = { country: 'BE', vatNumber: 'BE0428759497' }
    await stripe.subscribe(tenant, { trial: false, card: { ...aCard(), address } })
    await stripe.tell()
    const offer = { plan: 'business', cycle: 'monthly' }
    const shown = await tenant.api.get(
      '/api/v1/billing/plan-change/preview?plan=business&cycle=monthly'
    )
    assert.equal(shown.body.data.dueNowCents, 2_000)
    const { prorationDate } = shown.body.data
    await tenant.api.post('/api/v1/billing/plan-change', { ...offer, prorationDate })
    assert.equal(invoices().at(-1)?.amount_paid, 2_000)
  })

  test('69 expiring-card mail: once, before the charge it would miss, and not for a card that outlives it', async ({
    assert,
  }) => {
    const { subscription } = await stripe.subscribe(tenant, { trial: false })
    await stripe.tell()
    const synced = async () => {
      await db.from('organizations').update({ billing_synced_at: null })
      await reconcileBilling()
    }
    await synced()
    assert.isEmpty(await mailsOf('card_expiring'))
    const method = stripe.sim.world.paymentMethods.get(String(subscription.default_payment_method))!
    const now = new Date(stripe.sim.world.now * 1000)
    Object.assign(method.card!, {
      exp_month: now.getUTCMonth() + 1,
      exp_year: now.getUTCFullYear(),
    })
    await synced()
    await synced()
    const mails = await mailsOf('card_expiring')
    assert.lengthOf(mails, 1)
    assert.equal(mails[0].facts.cardLast4, method.card!.last4)
    assert.equal(
      Math.floor(Date.parse(mails[0].facts.dueOn) / 1000),
      subscription.items.data[0].current_period_end
    )
  })
})
