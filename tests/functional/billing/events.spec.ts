import Stripe from 'stripe'
import { test } from '@japa/runner'
import { options } from '#services/billing/stripe_gateway'
import { sendTrialRecaps } from '#services/billing/trial_recap'
import { backToNow } from '#tests/helpers/clock'
import { aTenant, type Tenant } from '#tests/helpers/factories'
import { StripeWorld } from '#tests/helpers/stripe'
import logger from '@adonisjs/core/services/logger'
import db from '@adonisjs/lucid/services/db'
import type { ObjectName } from '../../../bin/stripe_sim/contract/named_types.ts'
import { updateSubscription } from '../../../bin/stripe_sim/world/changes.ts'
import type { Stored } from '../../../bin/stripe_sim/world/world.ts'

const OFFER = { plan: 'pro', cycle: 'monthly' }

test.group('Billing: rarer events, and alarms', (group) => {
  let stripe: StripeWorld
  let tenant: Tenant
  let fatal: object[]

  group.each.setup(async () => {
    stripe = await StripeWorld.start()
    await db.from('rate_limits').delete()
    await db.from('webhook_events').delete()
    await db.from('trial_redemptions').delete()
    tenant = await aTenant({ plan: 'free' })
    stripe.news()
    fatal = []
    const told = logger.fatal
    logger.fatal = ((facts: object) => void fatal.push(facts)) as typeof told
    return async () => {
      logger.fatal = told
      await stripe.stop()
      await backToNow()
    }
  })

  const row = () => db.from('organizations').where('id', tenant.organization.id).firstOrFail()
  /** everything the row says, but when it was last written */
  const standing = async () => ({ ...(await row()), billing_synced_at: null, updated_at: null })
  const mails = async () =>
    (await db.from('outbox').where('organization_id', tenant.organization.id)).map(
      ({ payload }) => payload
    )
  const emit = (type: string, name: ObjectName, fields: object) =>
    stripe.sim.world.emit(
      type,
      stripe.sim.world.make<Stored>(name, { id: stripe.sim.world.id('obj'), ...fields })
    )
  const unprocessed = () => db.from('webhook_events').whereNull('processed_at')

  test('14 idempotency mismatch surfaces as bug alert', async ({ assert }) => {
    const start = () => tenant.api.post('/api/v1/billing/start-trial', OFFER)
    assert.equal((await start()).status, 201)
    // The answer of Stripe was lost, and what is asked is no longer the same.
    await db
      .from('checkout_attempts')
      .where('organization_id', tenant.organization.id)
      .update({ stripe_session_id: null })
    await db.from('organizations').where('id', tenant.organization.id).update({ locale: 'en' })
    const answer = await start()
    assert.equal(answer.status, 502, answer.text)
    assert.equal(answer.body.errors[0].code, 'billing_unavailable')
    assert.lengthOf(fatal, 1)
    assert.containsSubset(fatal[0], { err: { type: 'StripeIdempotencyError' } })
  })

  test('15 customer_tax_location_invalid impossible (customer_update sent)', async ({ assert }) => {
    const answer = await tenant.api.post('/api/v1/billing/start-trial', OFFER)
    assert.equal(answer.status, 201)
    const { params } = stripe.sim.api.requests.findLast(
      ({ route }) => route === 'POST /v1/checkout/sessions'
    ) as { params: Record<string, any> }
    assert.deepEqual(params.customer_update, { address: 'auto', name: 'auto' })
    const client = new Stripe('sk_test_x', { ...options(stripe.sim.url), maxNetworkRetries: 0 })
    const refused = await client.checkout.sessions
      .create({
        mode: 'subscription',
        customer: params.customer,
        line_items: [{ price: params.line_items[0].price, quantity: 1 }],
        automatic_tax: { enabled: true },
      })
      .catch((error: unknown) => error)
    assert.containsSubset(refused, { code: 'customer_tax_location_invalid' })
  })

  test('51 trial shortened/extended moves recap: {label}')
    .with([
      { label: 'extended by a week', days: 21, silent: 12, then: 7 },
      { label: 'cut to six days', days: 6, silent: 2, then: 2 },
    ])
    .run(async ({ assert }, { days, silent, then }) => {
      const { subscription } = await stripe.subscribe(tenant)
      await stripe.tell()
      const end = stripe.sim.world.now + days * 86_400
      updateSubscription(stripe.sim.world, stripe.sim.world.subscriptions.get(subscription.id)!, {
        trial_end: end,
      })
      await stripe.tell()
      const recaps = async () => {
        await sendTrialRecaps()
        return (await mails()).filter(({ mail }) => mail === 'trial_recap')
      }
      await stripe.pass({ days: silent })
      await stripe.tell()
      assert.isEmpty(await recaps())
      await stripe.pass({ days: then })
      await stripe.tell()
      const [recap, ...more] = await recaps()
      assert.isEmpty(more)
      assert.equal(Math.floor(Date.parse(recap.facts.trialEndsAt) / 1000), end)
    })

  test('{type}: what is true now is asked for, whatever it is about')
    .with([
      { type: 'invoice.upcoming', name: 'invoice' },
      { type: 'customer.tax_id.created', name: 'tax_id' },
      { type: 'customer.tax_id.updated', name: 'tax_id' },
      { type: 'customer.tax_id.deleted', name: 'tax_id' },
      { type: 'setup_intent.setup_failed', name: 'setup_intent' },
      { type: 'charge.refunded', name: 'charge' },
      { type: 'checkout.session.async_payment_succeeded', name: 'checkout.session' },
      { type: 'checkout.session.async_payment_failed', name: 'checkout.session' },
      { type: 'customer.subscription.paused', name: 'subscription' },
      { type: 'customer.subscription.resumed', name: 'subscription' },
      { type: 'invoice.voided', name: 'invoice' },
      { type: 'invoice.marked_uncollectible', name: 'invoice' },
      { type: 'invoice.overdue', name: 'invoice' },
      { type: 'payment_method.updated', name: 'payment_method' },
      { type: 'payment_method.automatically_updated', name: 'payment_method' },
    ] as { type: string; name: ObjectName }[])
    .run(async ({ assert }, { type, name }) => {
      const { subscription } = await stripe.subscribe(tenant, { trial: false })
      await stripe.tell()
      const before = await db.from('outbox').select('id')
      const live = stripe.sim.world.subscriptions.get(subscription.id)!
      live.cancel_at = live.items.data[0].current_period_end
      emit(type, name, { customer: subscription.customer })
      await stripe.tell()
      assert.containsSubset(await row(), { plan: 'pro', cancel_at_period_end: true })
      // Nothing says in which order a table gives its rows: what is new is what was not there.
      const added = await db.from('outbox').whereNotIn(
        'id',
        before.map(({ id }) => id)
      )
      assert.deepEqual(
        added.map(({ payload }) => payload.mail),
        ['cancellation_scheduled']
      )
      assert.isEmpty(await unprocessed())
      assert.isEmpty(fatal)
    })

  test('72 refund changes nothing, and one that failed is told to a person', async ({ assert }) => {
    const { subscription } = await stripe.subscribe(tenant, { trial: false })
    await stripe.tell()
    const before = await standing()
    const count = (await mails()).length
    emit('charge.refunded', 'charge', {
      customer: subscription.customer,
      refunded: true,
      amount_refunded: 2_280,
    })
    await stripe.tell()
    assert.isEmpty(fatal)
    emit('refund.failed', 'refund', { amount: 2_280, status: 'failed' })
    await stripe.tell()
    assert.deepEqual(await standing(), before)
    assert.lengthOf(await mails(), count)
    assert.containsSubset(fatal, [{ type: 'refund.failed' }])
    assert.isEmpty(await unprocessed())
  })

  test('an invoice made by hand for a customer of ours is no matter of their subscription: {label}')
    .with([
      { label: 'refused', card: 'pm_card_chargeCustomerFail', told: 'invoice.payment_failed' },
      {
        label: 'waiting for the bank',
        card: 'pm_card_threeDSecure2Required',
        told: 'invoice.payment_action_required',
      },
      { label: 'paid', card: 'pm_card_visa', told: 'invoice.paid' },
    ])
    .run(async ({ assert }, { card, told }) => {
      const { subscription } = await stripe.subscribe(tenant, { trial: false })
      await stripe.tell()
      const [before, count] = [await standing(), (await mails()).length]
      const client = new Stripe('sk_test_x', { ...options(stripe.sim.url), maxNetworkRetries: 0 })
      const customer = subscription.customer as string
      const method = await client.paymentMethods.attach(card, { customer })
      await client.invoiceItems.create({ customer, amount: 12_000, currency: 'eur' })
      const { id } = await client.invoices.create({
        customer,
        pending_invoice_items_behavior: 'include',
      })
      const paying = client.invoices.pay(id, { payment_method: method.id })
      await paying.catch((error: unknown) =>
        assert.instanceOf(error, Stripe.errors.StripeCardError)
      )
      const news = stripe.news()
      assert.include(
        news.map(({ type }) => type),
        told
      )
      await stripe.tell(news)
      assert.deepEqual(await standing(), before)
      assert.lengthOf(await mails(), count)
      assert.isEmpty(await unprocessed())
      assert.isEmpty(fatal)
    })

  test('104 what the official CLI asks for passes the contract, and trial_will_end is told', async ({
    assert,
  }) => {
    const client = new Stripe('sk_test_x', { ...options(stripe.sim.url), maxNetworkRetries: 0 })
    const customer = await client.customers.create({ description: '(created by Stripe CLI)' })
    const product = await client.products.create({ name: 'myproduct' })
    const price = await client.prices.create({
      product: product.id,
      currency: 'usd',
      unit_amount: 1_500,
      recurring: { interval: 'month' },
    })
    stripe.news()
    await client.subscriptions.create({
      customer: customer.id,
      items: [{ price: price.id }],
      trial_end: stripe.sim.world.now + 86_400,
    })
    await stripe.pass({ minutes: 1 })
    const news = stripe.news()
    assert.include(
      news.map(({ type }) => type),
      'customer.subscription.trial_will_end'
    )
    await stripe.tell(news)
    assert.isEmpty(await unprocessed())
    assert.isNull((await row()).subscription_status)
    const card = await client.paymentMethods.attach('pm_card_visa', { customer: customer.id })
    assert.equal(card.card?.last4, '4242')
  })

  test('70 finalization_failed alerts; 71 dispute flags', async ({ assert }) => {
    const { subscription } = await stripe.subscribe(tenant, { trial: false })
    await stripe.tell()
    emit('invoice.finalization_failed', 'invoice', { customer: subscription.customer })
    emit('charge.dispute.created', 'dispute', { reason: 'fraudulent' })
    emit('charge.dispute.closed', 'dispute', { reason: 'fraudulent', status: 'lost' })
    // Nothing is read of what it carries: a person looks in Stripe's dashboard.
    emit('radar.early_fraud_warning.created', 'charge', {})
    await stripe.tell()
    assert.deepEqual(fatal.map((facts) => (facts as { type: string }).type).sort(), [
      'charge.dispute.closed',
      'charge.dispute.created',
      'invoice.finalization_failed',
      'radar.early_fraud_warning.created',
    ])
    assert.containsSubset(await row(), { plan: 'pro', subscription_status: 'active' })
    assert.isEmpty(await unprocessed())
  })
})
