import { test } from '@japa/runner'
import { backToNow } from '#tests/helpers/clock'
import { aTenant, type Tenant, playRole } from '#tests/helpers/factories'
import { aCard, sessionIn, StripeWorld } from '#tests/helpers/stripe'
import db from '@adonisjs/lucid/services/db'

const OFFER = { plan: 'pro', cycle: 'monthly' }

test.group('Billing: start of a trial', (group) => {
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

  const start = (body: object = OFFER) => tenant.api.post('/api/v1/billing/start-trial', body)
  const state = async () => (await tenant.api.get('/api/v1/billing')).body.data
  const sessions = () =>
    stripe.sim.api.requests.filter(({ route }) => route === 'POST /v1/checkout/sessions')

  test('6 creates customer once (parallel x10 -> one customer)', async ({ assert }) => {
    const answers = await Promise.all(Array.from({ length: 10 }, () => start()))
    assert.deepEqual(
      answers.map(({ status }) => status),
      Array(10).fill(201),
      answers.map(({ text }) => text).join()
    )
    const own = [...stripe.sim.world.customers.values()].filter(
      ({ metadata }) => metadata.organization_id === tenant.organization.id
    )
    assert.lengthOf(own, 1)
    assert.equal(new Set(answers.map(({ body }) => body.data.url)).size, 1)
  })

  test('7 session has 14 d, always, cancel, card, fr, metadata on session AND subscription', async ({
    assert,
  }) => {
    await start()
    const { params } = sessions().at(-1) as { params: Record<string, any> }
    assert.equal(params.subscription_data.trial_period_days, '14')
    assert.equal(params.payment_method_collection, 'always')
    assert.equal(
      params.subscription_data.trial_settings.end_behavior.missing_payment_method,
      'cancel'
    )
    assert.deepEqual(params.allowed_payment_method_types, ['card'])
    assert.equal(params.locale, 'fr')
    assert.equal(params.metadata.organization_id, tenant.organization.id)
    assert.deepEqual(params.subscription_data.metadata, params.metadata)
    assert.equal(params.client_reference_id, tenant.organization.id)
  })

  test('8 second click returns same open session', async ({ assert }) => {
    const [first, second] = [await start(), await start()]
    assert.equal(first.body.data.url, second.body.data.url)
  })

  test('9 open session of another plan is expired', async ({ assert }) => {
    const first = await start()
    const second = await start({ plan: 'business', cycle: 'yearly' })
    assert.notEqual(first.body.data.url, second.body.data.url)
    const { sessions: all } = stripe.sim.world
    assert.equal(all.get(sessionIn(first.body.data.url))?.status, 'expired')
    assert.equal(all.get(sessionIn(second.body.data.url))?.status, 'open')
  })

  test('10 TrialAlreadyConsumedError after a past trial (canceled, converted, other plan)', async ({
    assert,
  }) => {
    const { subscription } = await stripe.subscribe(tenant)
    await stripe.tell()
    await tenant.api.post('/api/v1/billing/cancellation', {})
    await stripe.passFor(tenant, { days: 15 })
    await stripe.tell()
    assert.equal(stripe.sim.world.subscriptions.get(subscription.id)?.status, 'canceled')
    for (const offer of [OFFER, { plan: 'business', cycle: 'yearly' }]) {
      const answer = await start(offer)
      assert.equal(answer.status, 409, answer.text)
      assert.equal(answer.body.errors[0].code, 'trial_already_consumed')
    }
    assert.equal((await state()).canStartTrial, false)
    const direct = await tenant.api.post('/api/v1/billing/subscription', OFFER)
    assert.equal(direct.status, 201)
  })

  test('11 live subscription -> 409 + portal link (checked at API even if DB is stale)', async ({
    assert,
  }) => {
    await stripe.subscribe(tenant, { trial: false })
    const answer = await tenant.api.post('/api/v1/billing/subscription', OFFER)
    assert.equal(answer.status, 409)
    assert.equal(answer.body.errors[0].code, 'already_subscribed')
    assert.equal((await state()).subscriptionStatus, 'active')
    const portal = await tenant.api.post('/api/v1/billing/portal')
    assert.equal(portal.status, 201)
    assert.include(portal.body.data.url, '/p/session/')
  })

  test('12 member without owner role 403; other org 404', async ({ assert }) => {
    const { sessionId } = await stripe.subscribe(tenant)
    const other = await aTenant({ plan: 'free' })
    await stripe.subscribe(other)
    const foreign = await other.api.get(`/api/v1/billing/checkout-status?session_id=${sessionId}`)
    assert.equal(foreign.status, 404)
    await playRole(tenant, 'member')
    for (const path of ['start-trial', 'subscription', 'plan-change']) {
      assert.equal((await tenant.api.post(`/api/v1/billing/${path}`, OFFER)).status, 403)
    }
    assert.equal((await tenant.api.post('/api/v1/billing/portal')).status, 403)
    assert.equal((await tenant.api.delete('/api/v1/billing/cancellation')).status, 403)
    assert.equal((await tenant.api.get('/api/v1/billing')).status, 200)
  })

  test('13 Stripe 5xx/timeouts -> 502, retry uses same key, no orphan', async ({ assert }) => {
    stripe.sim.trouble({ status: 503 }, 'cut', { status: 500 })
    const answer = await start()
    assert.equal(answer.status, 502, answer.text)
    assert.equal(answer.body.errors[0].code, 'billing_unavailable')
    const again = await start()
    assert.equal(again.status, 201, again.text)
    const own = [...stripe.sim.world.sessions.values()].filter(
      ({ client_reference_id: id }) => id === tenant.organization.id
    )
    assert.lengthOf(own, 1)
  }).timeout(30_000)

  test('16 success page with session of another org refused', async ({ assert }) => {
    const other = await aTenant({ plan: 'free' })
    const { sessionId } = await stripe.subscribe(other)
    await start()
    const answer = await tenant.api.get(`/api/v1/billing/checkout-status?session_id=${sessionId}`)
    assert.equal(answer.status, 404)
    assert.isNull((await state()).subscriptionStatus)
  })

  test('17 success page before webhook already shows trial', async ({ assert }) => {
    const { sessionId } = await stripe.subscribe(tenant)
    const answer = await tenant.api.get(`/api/v1/billing/checkout-status?session_id=${sessionId}`)
    assert.equal(answer.body.data.state, 'completed', answer.text)
    assert.containsSubset(await state(), {
      inTrial: true,
      subscriptionStatus: 'trialing',
      plan: 'pro',
    })
  })

  test('18 expired/cancelled session re-enables the button', async ({ assert }) => {
    const first = await start()
    await stripe.pass({ hours: 3 })
    await stripe.tell()
    const [attempt] = await db
      .from('checkout_attempts')
      .where('organization_id', tenant.organization.id)
    assert.equal(attempt.state, 'expired')
    const second = await start()
    assert.equal(second.status, 201)
    assert.notEqual(first.body.data.url, second.body.data.url)
  })

  test('19 plan/price/returnUrl from body whitelisted (open redirect)', async ({ assert }) => {
    assert.equal((await start({ plan: 'free', cycle: 'monthly' })).status, 422)
    assert.equal((await start({ plan: 'pro', cycle: 'weekly' })).status, 422)
    const count = sessions().length
    await start({
      ...OFFER,
      returnUrl: 'https://evil.example',
      price: 'price_1',
      customer: 'cus_1',
    })
    assert.lengthOf(sessions(), count + 1)
    assert.notInclude(JSON.stringify(sessions().at(-1)), 'evil')
  })

  test('43 payment_status no_payment_required -> trialing; 44 0 € invoice is not a payment/receipt; 93 start mail', async ({
    assert,
  }) => {
    const { sessionId } = await stripe.subscribe(tenant)
    assert.equal(stripe.sim.world.sessions.get(sessionId)?.payment_status, 'no_payment_required')
    await stripe.tell()
    assert.containsSubset(await state(), {
      subscriptionStatus: 'trialing',
      inTrial: true,
      billingCycle: 'monthly',
      cancelAtPeriodEnd: false,
      hasStripeCustomer: true,
    })
    const mails = await db
      .from('outbox')
      .where({ organization_id: tenant.organization.id, kind: 'notice.billing' })
    assert.deepEqual(
      mails.map(({ payload }) => payload.mail),
      ['trial_started']
    )
  })

  test('59 same card on a second org -> cancelled without charge, both orgs consistent', async ({
    assert,
  }) => {
    const card = aCard()
    await stripe.subscribe(tenant, { card })
    await stripe.tell()
    const second = await aTenant({ plan: 'free' })
    const { subscription } = await stripe.subscribe(second, { card })
    await stripe.tell()
    assert.equal(stripe.sim.world.subscriptions.get(subscription.id)?.status, 'canceled')
    assert.equal((await state()).subscriptionStatus, 'trialing')
    const theirs = (await second.api.get('/api/v1/billing')).body.data
    assert.containsSubset(theirs, { plan: 'free', subscriptionStatus: 'canceled', inTrial: false })
    const paid = [...stripe.sim.world.invoices.values()].filter(
      ({ amount_paid: paidCents }) => paidCents > 0
    )
    assert.isFalse(paid.some(({ customer }) => customer === subscription.customer))
    const retry = await second.api.post('/api/v1/billing/start-trial', OFFER)
    assert.equal(retry.body.errors[0].code, 'trial_already_consumed')
  })

  test('60 same SIREN / e-mail alias / deleted-and-recreated org refused', async ({ assert }) => {
    const siren = '853412070'
    await tenant.organization.merge({ siren }).save()
    await stripe.subscribe(tenant)
    await stripe.tell()
    const sameSiren = await aTenant({ plan: 'free', siren })
    const refused = await sameSiren.api.post('/api/v1/billing/start-trial', OFFER)
    assert.equal(refused.body.errors[0].code, 'trial_already_consumed')

    const alias = await aTenant({ plan: 'free' })
    const [name, domain] = tenant.user.email.split('@')
    await db
      .from('users')
      .where('id', alias.user.id)
      .update({ email: `${name}+bis@${domain}` })
    const aliased = await alias.api.post('/api/v1/billing/start-trial', OFFER)
    assert.equal(aliased.body.errors[0].code, 'trial_already_consumed')

    await db.from('organizations').where('id', tenant.organization.id).delete()
    const recreated = await aTenant({ plan: 'free', siren })
    const again = await recreated.api.post('/api/v1/billing/start-trial', OFFER)
    assert.equal(again.body.errors[0].code, 'trial_already_consumed')
  })

  test('99 RGPD delete keeps hashed redemption: nobody reads whose it was, and the card begins no other trial', async ({
    assert,
  }) => {
    const card = aCard()
    const siren = '732829320'
    await tenant.organization.merge({ siren }).save()
    await stripe.subscribe(tenant, { card })
    await stripe.tell()
    const { id } = tenant.organization
    const kept = () => db.from('trial_redemptions').where('organization_id', id)
    const before = await kept()
    assert.lengthOf(before, 1)

    await db.from('organizations').where('id', id).delete()
    await db.from('users').where('id', tenant.user.id).delete()

    assert.deepEqual(await kept(), before)
    const { fingerprint } = [...stripe.sim.world.paymentMethods.values()].at(-1)!.card!
    const text = JSON.stringify(before)
    for (const trace of [siren, tenant.user.email, fingerprint!, card.number.slice(-4)]) {
      assert.notInclude(text, `"${trace}"`)
    }
    const other = await aTenant({ plan: 'free' })
    const { subscription } = await stripe.subscribe(other, { card })
    await stripe.tell()
    assert.equal(stripe.sim.world.subscriptions.get(subscription.id)!.status, 'canceled')
  })
})
