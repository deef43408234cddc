import { test } from '@japa/runner'
import { reconcileBilling } from '#services/billing/reconcile'
import { sendTrialRecaps } from '#services/billing/trial_recap'
import { backToNow } from '#tests/helpers/clock'
import { ApiClient } from '#tests/helpers/api_client'
import { aClient, aTenant, anInvoice, PASSWORD, type Tenant } from '#tests/helpers/factories'
import { aCard, StripeWorld } from '#tests/helpers/stripe'
import db from '@adonisjs/lucid/services/db'
import type Stripe from 'stripe'
import { finalize } from '../../../bin/stripe_sim/world/invoices.ts'
import { attachCard, detachCard } from '../../../bin/stripe_sim/world/payment_methods.ts'
import { payInvoice } from '../../../bin/stripe_sim/routes/invoices.ts'
import { draftSingleInvoice } from '../../../bin/stripe_sim/world/single_invoices.ts'
import { change, endSubscription } from '../../../bin/stripe_sim/world/subscriptions.ts'

const LATER = { number: '4000000000000341' }

test.group('Billing: life of a subscription', (group) => {
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

  const row = () => db.from('organizations').where('id', tenant.organization.id).firstOrFail()
  const mailsOf = async (kind?: string) => {
    const rows = await db
      .from('outbox')
      .where({ organization_id: tenant.organization.id, kind: 'notice.billing' })
      .orderBy('created_at')
    return rows.map(({ payload }) => payload).filter(({ mail }) => !kind || mail === kind)
  }
  const live = (subscription: Stripe.Subscription) =>
    stripe.sim.world.subscriptions.get(subscription.id)!
  const openInvoice = () =>
    [...stripe.sim.world.invoices.values()].findLast(({ status }) => status === 'open')!

  test('45 quota bypass in trial, Free cap after', async ({ assert }) => {
    await stripe.subscribe(tenant)
    await stripe.tell()
    for (let count = 0; count < 4; count++) {
      await anInvoice(tenant)
    }
    await tenant.api.post('/api/v1/billing/cancellation', {})
    await stripe.pass({ days: 14, minutes: 1 })
    await stripe.tell()
    await tenant.organization.refresh()
    await assert.rejects(() => anInvoice(tenant), /offre/)
  })

  test('46 trialing past trial_end without webhook -> 72 h grace + refetch', async ({ assert }) => {
    await stripe.subscribe(tenant)
    await stripe.tell()
    await stripe.pass({ days: 14, hours: 2 })
    await anInvoice(tenant)
    await anInvoice(tenant)
    await anInvoice(tenant)
    assert.equal((await row()).subscription_status, 'trialing')
    await reconcileBilling()
    assert.equal((await row()).subscription_status, 'active')
  })

  test('47 J+7 mail once, catch-up +1 d, not if cancelled', async ({ assert }) => {
    await stripe.subscribe(tenant)
    await stripe.tell()
    await stripe.pass({ days: 6 })
    await reconcileBilling()
    assert.isEmpty(await mailsOf('trial_day_7'))
    await stripe.pass({ days: 2 })
    await reconcileBilling()
    await reconcileBilling()
    const [mail] = await mailsOf('trial_day_7')
    assert.lengthOf(await mailsOf('trial_day_7'), 1)
    assert.equal(mail.facts.amountCents, 2_280)
  })

  test('49 trial_will_end from trial_end=now -> no recap; 57 cancel in trial -> deleted at J14, no charge, cannot re-trial', async ({
    assert,
  }) => {
    const { subscription } = await stripe.subscribe(tenant)
    await stripe.tell()
    await tenant.api.post('/api/v1/billing/cancellation', { feedback: 'unused' })
    assert.lengthOf(await mailsOf('cancellation_scheduled'), 1)
    stripe.sim.world.emit('customer.subscription.trial_will_end', live(subscription))
    await stripe.tell()
    assert.isEmpty(
      await db
        .from('outbox')
        .where('kind', 'job.trial_recap')
        .where('organization_id', tenant.organization.id)
    )
    await stripe.passFor(tenant, { days: 15 })
    await stripe.tell()
    assert.containsSubset(await row(), { plan: 'free', subscription_status: 'canceled' })
    const paid = [...stripe.sim.world.invoices.values()].filter(
      ({ customer }) => customer === subscription.customer
    )
    assert.isTrue(paid.every(({ amount_paid: cents }) => cents === 0))
    const again = await tenant.api.post('/api/v1/billing/start-trial', {
      plan: 'pro',
      cycle: 'monthly',
    })
    assert.equal(again.body.errors[0].code, 'trial_already_consumed')
  })

  test('50 recap when cancel scheduled -> "vous ne serez pas débité"; 53 recap stats with zero data', async ({
    assert,
  }) => {
    await stripe.subscribe(tenant)
    await stripe.tell()
    await stripe.pass({ days: 11, minutes: 1 })
    await stripe.tell()
    await sendTrialRecaps()
    const [mail] = await mailsOf('trial_recap')
    assert.containsSubset(mail.facts, {
      imported: 0,
      sent: 0,
      recoveredCents: 0,
      rubis: 0,
      amountCents: 2_280,
      endsAt: null,
    })
  })

  test('54 conversion active then paid; 55 `active` hour before charge then past_due', async ({
    assert,
  }) => {
    await stripe.subscribe(tenant)
    await stripe.tell()
    await stripe.pass({ days: 14, minutes: 5 })
    await stripe.tell()
    assert.equal((await row()).subscription_status, 'active')
    assert.isEmpty(await mailsOf('receipt'))
    await stripe.pass({ hours: 2 })
    await stripe.tell()
    const [receipt] = await mailsOf('receipt')
    assert.equal(receipt.facts.amountCents, 2_280)
    await stripe.tell()
    assert.lengthOf(await mailsOf('receipt'), 1)
  })

  test('56 card detached in trial -> cancelled at end, no invoice', async ({ assert }) => {
    const { subscription } = await stripe.subscribe(tenant)
    await stripe.tell()
    detachCard(stripe.sim.world, String(live(subscription).default_payment_method))
    await stripe.pass({ days: 15 })
    await stripe.tell()
    assert.containsSubset(await row(), { plan: 'free', subscription_status: 'canceled' })
  })

  test('61 0341-like first charge fails: past_due, mail 1 with hosted_invoice_url; 62 attempts 2..n one mail each; 63 pastDueSince anchored once; 66 final failure -> canceled -> free', async ({
    assert,
  }) => {
    await stripe.subscribe(tenant, { card: LATER })
    await stripe.tell()
    await stripe.pass({ days: 14, hours: 2 })
    const news = stripe.news()
    await stripe.tell(news)
    const first = await row()
    assert.equal(first.subscription_status, 'past_due')
    assert.isNotNull(first.past_due_since)
    const [mail] = await mailsOf('payment_trouble')
    assert.include(mail.facts.url, '/invoice/')
    await stripe.tell(news.map((event) => ({ ...event, id: `${event.id}_again` })))
    assert.lengthOf(await mailsOf('payment_trouble'), 1)

    await stripe.pass({ days: 3, hours: 1 })
    await stripe.tell()
    assert.lengthOf(await mailsOf('payment_trouble'), 2)
    assert.deepEqual((await row()).past_due_since, first.past_due_since)

    await stripe.pass({ days: 7 })
    await stripe.tell()
    assert.containsSubset(await row(), {
      plan: 'free',
      subscription_status: 'canceled',
      past_due_since: null,
    })
    assert.lengthOf(await mailsOf('subscription_ended'), 1)
  })

  test('64 soft block at J+7 blocks import not relances, billing page reachable', async ({
    assert,
  }) => {
    await stripe.subscribe(tenant, { card: LATER })
    await stripe.tell()
    await stripe.passFor(tenant, { days: 15 })
    await stripe.tell()
    const client = await aClient(tenant)
    await anInvoice(tenant, { clientId: client.id })
    await db.rawQuery(
      `UPDATE organizations SET past_due_since = past_due_since - interval '7 days' WHERE id = ?`,
      [tenant.organization.id]
    )
    await tenant.organization.refresh()
    const error = await anInvoice(tenant, { clientId: client.id }).catch(
      (caught: unknown) => caught
    )
    assert.containsSubset(error, { code: 'payment_past_due', status: 402 })
    const answer = await tenant.api.get('/api/v1/billing')
    assert.containsSubset(answer.body.data, { isBlocked: true, plan: 'pro' })
    assert.equal((await tenant.api.post('/api/v1/billing/portal')).status, 201)
    assert.isEmpty(await db.from('invoice_holds').where('organization_id', tenant.organization.id))
  })

  test('65 recovery clears banner (paid out of order before failed)', async ({ assert }) => {
    const { subscription } = await stripe.subscribe(tenant, { card: LATER })
    await stripe.tell()
    await stripe.pass({ days: 14, hours: 2 })
    const failed = stripe.news()
    live(subscription).default_payment_method = attachCard(
      stripe.sim.world,
      String(subscription.customer),
      aCard().number
    ).id
    payInvoice(stripe.sim.world, openInvoice(), { isPresent: true })
    await stripe.tell([...stripe.news(), ...failed])
    assert.containsSubset(await row(), { subscription_status: 'active', past_due_since: null })
    assert.isEmpty(await mailsOf('payment_trouble'))
  })

  test('67 payment_action_required mail + 3DS page + paid', async ({ assert }) => {
    await stripe.subscribe(tenant, { card: { number: '4000002760003184', authenticated: true } })
    await stripe.tell()
    await stripe.pass({ days: 14, hours: 2 })
    await stripe.tell()
    const mails = await mailsOf('payment_trouble')
    assert.lengthOf(mails, 1)
    tenant.api = await ApiClient.signedIn(tenant.user.email, PASSWORD)
    const waiting = async () =>
      (await tenant.api.get('/api/v1/billing/invoices')).body.data
        .filter((invoice: { needsAuthentication: boolean }) => invoice.needsAuthentication)
        .map(({ url }: { url: string }) => url)
    assert.deepEqual(await waiting(), [mails[0].facts.url])
    const paid = await fetch(mails[0].facts.url, {
      method: 'POST',
      body: new URLSearchParams({ number: '4000002760003184' }),
      redirect: 'manual',
    })
    assert.equal(paid.status, 303)
    await stripe.tell()
    assert.equal((await row()).subscription_status, 'active')
    assert.isEmpty(await waiting())
  })

  test('68 new card repoints subscription & pays open invoice', async ({ assert }) => {
    const { subscription } = await stripe.subscribe(tenant, { card: LATER })
    await stripe.tell()
    await stripe.passFor(tenant, { days: 15 })
    await stripe.tell()
    const byHand = draftSingleInvoice(stripe.sim.world, {
      customer: subscription.customer as string,
      description: 'An hour of advice',
      metadata: {},
      takesItems: false,
    })
    finalize(stripe.sim.world, byHand)
    const portal = await tenant.api.post('/api/v1/billing/portal')
    const { number } = aCard()
    await fetch(portal.body.data.url, {
      method: 'POST',
      body: new URLSearchParams({ action: 'card', number }),
      redirect: 'manual',
    })
    await stripe.tell()
    await stripe.tell()
    assert.equal(live(subscription).status, 'active')
    assert.containsSubset(await row(), {
      subscription_status: 'active',
      card_last4: number.slice(-4),
    })
    assert.equal(byHand.status, 'open', 'an invoice made by hand is not charged for them')
  })

  test('73 paused(reason) removes entitlement, resumed restores; 74 unpaid handled', async ({
    assert,
  }) => {
    const { subscription } = await stripe.subscribe(tenant, { trial: false })
    for (const [status, plan] of [
      ['paused', 'free'],
      ['active', 'pro'],
      ['unpaid', 'free'],
      ['active', 'pro'],
    ] as const) {
      change(stripe.sim.world, live(subscription), { status })
      await stripe.tell()
      assert.containsSubset(await row(), { subscription_status: status, plan })
    }
  })

  test('38 deleted of superseded sub ignored; 39 incomplete_expired of sub A doesn’t downgrade sub B; 89 two live subs detected', async ({
    assert,
  }) => {
    const { subscription: first } = await stripe.subscribe(tenant, { trial: false })
    endSubscription(stripe.sim.world, live(first))
    const { subscription: second } = await stripe.subscribe(tenant, { trial: false })
    stripe.sim.world.emit('customer.subscription.deleted', live(first))
    await stripe.tell()
    assert.containsSubset(await row(), { plan: 'pro', stripe_subscription_id: second.id })
    first.status = 'incomplete_expired'
    stripe.sim.world.emit('customer.subscription.updated', live(first))
    await stripe.tell()
    assert.containsSubset(await row(), { plan: 'pro', stripe_subscription_id: second.id })

    const twin = structuredClone(second)
    Object.assign(twin, { id: 'sub_twin', created: second.created + 5 })
    stripe.sim.world.subscriptions.set(twin.id, twin)
    stripe.sim.world.emit('customer.subscription.created', twin)
    await stripe.tell()
    assert.equal(twin.status, 'canceled')
    assert.containsSubset(await row(), { plan: 'pro', stripe_subscription_id: second.id })
  })
})
