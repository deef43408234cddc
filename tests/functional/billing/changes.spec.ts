import { test } from '@japa/runner'
import { createInvoices } from '#services/invoices/invoice_creator'
import { prepareCatalogue } from '#services/billing/catalogue'
import { reconcileBilling } from '#services/billing/reconcile'
import { backToNow } from '#tests/helpers/clock'
import { aClient, aTenant, anInvoice, next, type Tenant } from '#tests/helpers/factories'
import { StripeWorld } from '#tests/helpers/stripe'
import db from '@adonisjs/lucid/services/db'
import type Stripe from 'stripe'

const offer = (plan: string, cycle: string) => ({ plan, cycle })

test.group('Billing: changes of plan, quota, reconciliation', (group) => {
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

  const row = () => db.from('organizations').where('id', tenant.organization.id).firstOrFail()
  const live = ({ id }: Stripe.Subscription) => stripe.sim.world.subscriptions.get(id)!
  const preview = (plan: string, cycle: string) =>
    tenant.api.get(`/api/v1/billing/plan-change/preview?plan=${plan}&cycle=${cycle}`)
  const changeTo = (plan: string, cycle: string, more: object = {}) =>
    tenant.api.post('/api/v1/billing/plan-change', { ...offer(plan, cycle), ...more })
  const holds = () =>
    db
      .from('invoice_holds')
      .where({ organization_id: tenant.organization.id, reason: 'quota' })
      .whereNull('lifted_at')

  test('the catalogue is prepared once, and harmless to prepare again', async ({ assert }) => {
    const prices = stripe.sim.world.prices.size
    const again = await prepareCatalogue()
    assert.deepEqual(again.created, [])
    assert.lengthOf(again.kept, 7)
    assert.equal(stripe.sim.world.prices.size, prices)
  })

  test('75 cancel via API and via portal (cancel_at) both show "accès jusqu’au"; 76 reactivate both', async ({
    assert,
  }) => {
    const { subscription } = await stripe.subscribe(tenant, { trial: false })
    await stripe.tell()
    const end = (await tenant.api.get('/api/v1/billing')).body.data.currentPeriodEnd

    const cancelled = await tenant.api.post('/api/v1/billing/cancellation', { feedback: 'unused' })
    assert.containsSubset(cancelled.body.data, {
      cancelAtPeriodEnd: true,
      cancelAt: end,
      plan: 'pro',
    })
    const back = await tenant.api.delete('/api/v1/billing/cancellation')
    assert.containsSubset(back.body.data, { cancelAtPeriodEnd: false, cancelAt: null })

    const portal = await tenant.api.post('/api/v1/billing/portal')
    await fetch(portal.body.data.url, {
      method: 'POST',
      body: new URLSearchParams({ action: 'cancel' }),
      redirect: 'manual',
    })
    assert.isFalse(live(subscription).cancel_at_period_end)
    await stripe.tell()
    const state = await tenant.api.get('/api/v1/billing')
    assert.containsSubset(state.body.data, { cancelAtPeriodEnd: true, cancelAt: end })
    await tenant.api.delete('/api/v1/billing/cancellation')
    assert.isNull(live(subscription).cancel_at)
  })

  test('77 reactivate after canceled -> new checkout', async ({ assert }) => {
    await stripe.subscribe(tenant, { trial: false })
    await tenant.api.post('/api/v1/billing/cancellation', {})
    await stripe.passFor(tenant, { days: 32 })
    await stripe.tell()
    const refused = await tenant.api.delete('/api/v1/billing/cancellation')
    assert.equal(refused.status, 409)
    assert.equal(refused.body.errors[0].code, 'no_subscription')
    const again = await tenant.api.post('/api/v1/billing/subscription', offer('pro', 'monthly'))
    assert.equal(again.status, 201)
  })

  test('78 pro->business preview == invoice', async ({ assert }) => {
    await stripe.subscribe(tenant, { trial: false })
    await stripe.tell()
    await stripe.pass({ days: 10 })
    const shown = await preview('business', 'monthly')
    assert.equal(shown.body.data.when, 'now', shown.text)
    assert.isAbove(shown.body.data.dueNowCents, 0)
    await stripe.pass({ hours: 5 })
    const { prorationDate, dueNowCents } = shown.body.data
    const changed = await changeTo('business', 'monthly', { prorationDate })
    assert.equal(changed.body.data.plan, 'business', changed.text)
    const invoice = [...stripe.sim.world.invoices.values()].at(-1)!
    assert.equal(invoice.amount_paid, dueNowCents)
  })

  test('79 upgrade with declined card: plan unchanged, pending_update, expired mail', async ({
    assert,
  }) => {
    const { subscription } = await stripe.subscribe(tenant, { trial: false })
    await stripe.tell()
    stripe.sim.world.manners.set(String(live(subscription).default_payment_method), 'declined')
    const changed = await changeTo('business', 'monthly')
    assert.equal(changed.body.data.plan, 'pro', changed.text)
    assert.isNotNull(live(subscription).pending_update)
    await stripe.pass({ hours: 24 })
    await stripe.tell()
    const mails = await db.from('outbox').where('organization_id', tenant.organization.id)
    assert.lengthOf(
      mails.filter(({ payload }) => payload.mail === 'plan_change_unpaid'),
      1
    )
    assert.equal((await row()).plan, 'pro')
  })

  test('80 monthly->yearly resets anchor; 81 yearly->monthly at period end via schedule; 82 immediate change releases schedule', async ({
    assert,
  }) => {
    const { subscription } = await stripe.subscribe(tenant, { trial: false })
    await stripe.tell()
    await stripe.pass({ days: 3 })
    await changeTo('pro', 'yearly')
    assert.equal((await row()).billing_cycle, 'yearly')
    assert.equal(live(subscription).billing_cycle_anchor, stripe.sim.world.now)

    const shown = await preview('pro', 'monthly')
    assert.containsSubset(shown.body.data, { when: 'at_period_end', dueNowCents: 0 })
    const later = await changeTo('pro', 'monthly')
    assert.equal(later.body.data.billingCycle, 'yearly', later.text)
    assert.isNotNull(live(subscription).schedule)

    await changeTo('business', 'yearly')
    assert.isNull(live(subscription).schedule)
    assert.equal((await row()).plan, 'business')

    await changeTo('business', 'monthly')
    await stripe.pass({ days: 368 })
    await stripe.tell()
    assert.containsSubset(await row(), { plan: 'business', billing_cycle: 'monthly' })
  })

  test('58 upgrade in trial keeps trial_end', async ({ assert }) => {
    const { subscription } = await stripe.subscribe(tenant)
    await stripe.tell()
    const end = live(subscription).trial_end
    const changed = await changeTo('business', 'monthly')
    assert.containsSubset(changed.body.data, { plan: 'business', inTrial: true })
    assert.equal(live(subscription).trial_end, end)
  })

  test('83 business->pro with 3 members refused', async ({ assert }) => {
    await stripe.subscribe(tenant, { plan: 'business', trial: false })
    await stripe.tell()
    for (const other of [await aTenant(), await aTenant()]) {
      await db.table('memberships').insert({
        id: crypto.randomUUID(),
        organization_id: tenant.organization.id,
        user_id: other.user.id,
        role: 'member',
        created_at: '2099-01-01',
      })
    }
    const refused = await changeTo('pro', 'monthly')
    assert.equal(refused.status, 409)
    assert.containsSubset(refused.body.errors[0], {
      code: 'too_many_members',
      meta: { members: 3, seats: 1 },
    })
  })

  test('84 unknown price id -> no crash, alert; 86 multi-item subscription picks plan item', async ({
    assert,
  }) => {
    const { subscription } = await stripe.subscribe(tenant, { trial: false })
    await stripe.tell()
    const { items } = live(subscription)
    const [item] = items.data
    const foreign = {
      ...structuredClone(item),
      id: 'si_foreign',
      price: { ...item.price, id: 'price_x', lookup_key: 'consulting' },
    }
    items.data = [foreign]
    stripe.sim.world.emit('customer.subscription.updated', live(subscription))
    await stripe.tell()
    assert.containsSubset(await row(), { plan: 'pro', subscription_status: 'active' })
    items.data = [
      foreign,
      {
        ...item,
        price: [...stripe.sim.world.prices.values()].find(
          ({ lookup_key: key }) => key === 'rubis_business_yearly'
        )!,
      },
    ]
    stripe.sim.world.emit('customer.subscription.updated', live(subscription))
    await stripe.tell()
    assert.containsSubset(await row(), { plan: 'business', billing_cycle: 'yearly' })
  })

  test('66 extra invoices frozen not lost: the newest are held by a downgrade, and thaw on upgrade', async ({
    assert,
  }) => {
    const { subscription } = await stripe.subscribe(tenant)
    await stripe.tell()
    const invoices = []
    for (let count = 0; count < 5; count++) {
      invoices.push(await anInvoice(tenant))
    }
    live(subscription).cancel_at = live(subscription).trial_end
    await stripe.passFor(tenant, { days: 15 })
    await stripe.tell()
    const frozen = (await holds()).map(({ invoice_id: id }) => id)
    assert.sameMembers(
      frozen,
      invoices.slice(2).map(({ id }) => id)
    )

    await reconcileBilling()
    assert.lengthOf(await holds(), 3)
    await stripe.subscribe(tenant, { trial: false })
    await stripe.tell()
    assert.isEmpty(await holds())
  })

  test('of 50 parallel creations on a Free organization, exactly 2 are active invoices', async ({
    assert,
  }) => {
    const client = await aClient(tenant)
    const answers = await Promise.allSettled(
      Array.from({ length: 50 }, () =>
        createInvoices(
          tenant.organization.id,
          [
            {
              clientId: client.id,
              numero: `P-${next()}`,
              amountTtcCents: 10_000,
              issueDate: '2026-01-01',
              dueDate: '2099-01-01',
            },
          ],
          { actor: tenant.actor }
        )
      )
    )
    assert.lengthOf(
      answers.filter(({ status }) => status === 'fulfilled'),
      2
    )
    const [counters] = await db
      .from('organization_counters')
      .where('organization_id', tenant.organization.id)
    assert.equal(counters.active_invoices, 2)
  })

  test('87 drop every webhook of a scenario -> hourly job converges to the same state; 91 idempotent when run twice/concurrently', async ({
    assert,
  }) => {
    await stripe.subscribe(tenant)
    stripe.news()
    await reconcileBilling()
    assert.containsSubset(await row(), { plan: 'pro', subscription_status: 'trialing' })
    await stripe.pass({ days: 14, hours: 3 })
    stripe.news()
    await Promise.all([reconcileBilling(), reconcileBilling()])
    const once = await row()
    assert.containsSubset(once, { plan: 'pro', subscription_status: 'active' })
    await reconcileBilling()
    assert.containsSubset(await row(), {
      plan: 'pro',
      subscription_status: 'active',
      current_period_end: once.current_period_end,
    })
  })

  test('90 Stripe 429/5xx backs off, resumes', async ({ assert }) => {
    await stripe.subscribe(tenant)
    stripe.sim.trouble({ status: 429 }, { status: 500 }, { status: 503 })
    await reconcileBilling()
    stripe.sim.trouble()
    await reconcileBilling()
    assert.equal((await row()).subscription_status, 'trialing')
  }).timeout(30_000)

  test('96 invoices list/PDF', async ({ assert }) => {
    await stripe.subscribe(tenant, { trial: false })
    await stripe.tell()
    const { body } = await tenant.api.get('/api/v1/billing/invoices')
    assert.lengthOf(body.data, 1)
    assert.containsSubset(body.data[0], { status: 'paid', totalCents: 2_280 })
    assert.match(body.data[0].pdfUrl, /\/pdf$/)
  })
})
