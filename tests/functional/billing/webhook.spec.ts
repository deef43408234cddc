import { test } from '@japa/runner'
import Stripe from 'stripe'
import billing, { assertComplete, secretsIn } from '#config/billing'
import { options } from '#services/billing/stripe_gateway'
import { processEvents } from '#services/billing/process_events'
import { backToNow } from '#tests/helpers/clock'
import { aTenant, type Tenant } from '#tests/helpers/factories'
import { post, StripeWorld } from '#tests/helpers/stripe'
import db from '@adonisjs/lucid/services/db'
import { bodyOf, signatureOf } from '../../../bin/stripe_sim/http/webhooks.ts'
import type { SimEvent } from '../../../bin/stripe_sim/world/world.ts'

test.group('Billing: what Stripe tells', (group) => {
  let stripe: StripeWorld
  let tenant: Tenant
  let news: SimEvent[]
  let event: SimEvent

  group.each.setup(async () => {
    stripe = await StripeWorld.start()
    await db.from('rate_limits').delete()
    await db.from('webhook_events').delete()
    tenant = await aTenant({ plan: 'free' })
    stripe.news()
    await stripe.subscribe(tenant)
    news = stripe.news()
    event = news.find(({ type }) => type === 'customer.subscription.created')!
    return async () => {
      await stripe.stop()
      await backToNow()
    }
  })

  const stored = () => db.from('webhook_events').where('provider', 'stripe').orderBy('received_at')
  const row = () => db.from('organizations').where('id', tenant.organization.id).firstOrFail()
  const mails = () => db.from('outbox').where('organization_id', tenant.organization.id)
  const now = () => Math.floor(Date.now() / 1000)

  test('1 boots without key in dev, refuses prod boot without key or webhook secret', ({
    assert,
  }) => {
    for (const missing of [{ secretKey: '' }, { webhookSecrets: [] }]) {
      assert.throws(() => assertComplete({ ...billing, ...missing }), /Production needs/)
    }
    assert.doesNotThrow(() => assertComplete(billing))
  })

  test('20 raw body pretty/UTF-8/escapes ok; 21 re-serialised body 400', async ({ assert }) => {
    for (const body of [
      bodyOf(event),
      JSON.stringify(event),
      JSON.stringify({ ...event, id: 'evt_utf8', note: 'é\u2028 « 20 € »' }, null, 4),
      JSON.stringify({ ...event, id: 'evt_escapes' }).replace('livemode', 'live\\u006dode'),
    ]) {
      assert.equal((await post(event, { body })).status, 200)
    }
    const refused = await post(event, { body: bodyOf(event), sent: JSON.stringify(event) })
    assert.equal(refused.status, 400)
  })

  test('22 no header, bad sig, v0 only, 301 s old -> 400; 299 s ok', async ({ assert }) => {
    const good = signatureOf(['whsec_present'], bodyOf(event), now())
    for (const wrong of [
      { signature: null },
      { signature: 'garbage' },
      { signature: good.replace(/v1=.{4}/, 'v1=0000') },
      { signature: good.replace('v1=', 'v0=') },
      { age: 302 },
      { sent: `${bodyOf(event)} ` },
    ]) {
      assert.equal((await post(event, wrong)).status, 400, JSON.stringify(wrong))
    }
    assert.isEmpty(await stored())
    assert.equal((await post(event, { age: 290 })).status, 200)
  })

  test('23 previous secret accepted, removed secret refused; 24 two v1 ok', async ({ assert }) => {
    assert.equal((await post(event, { secrets: ['whsec_previous'] })).status, 200)
    assert.equal((await post(event, { secrets: ['whsec_removed'] })).status, 400)
    assert.equal((await post(event, { secrets: ['whsec_removed', 'whsec_present'] })).status, 200)
  })

  test('25 secret with newline trimmed or boot error', async ({ assert, cleanup }) => {
    const { webhookSecrets } = billing
    cleanup(() => {
      billing.webhookSecrets = webhookSecrets
    })
    billing.webhookSecrets = secretsIn('whsec_pasted\n, whsec_other\r\n,')
    assert.deepEqual(billing.webhookSecrets, ['whsec_pasted', 'whsec_other'])
    assert.equal((await post(event, { secrets: ['whsec_pasted'] })).status, 200)
    assert.equal((await post(event, { secrets: ['whsec_other'] })).status, 200)
    for (const blank of ['', '\n', ' , \t']) {
      const config = { ...billing, secretKey: 'sk_test_x', webhookSecrets: secretsIn(blank) }
      assert.throws(() => assertComplete(config), /Production needs/)
    }
  })

  test('26 livemode mismatch refused', async ({ assert }) => {
    const live = { ...event, livemode: true } as unknown as SimEvent
    assert.equal((await post(live)).status, 400)
    assert.isEmpty(await stored())
  })

  test('27 thin event 400 without crash', async ({ assert }) => {
    const thin = JSON.stringify({
      id: 'evt_1',
      object: 'v2.core.event',
      type: 'v1.customer.updated',
    })
    for (const body of [thin, '{}', '[]', '"x"', '{"id":']) {
      const answer = await post(event, { body })
      assert.equal(answer.status, 400, `${body} ${answer.text}`)
    }
    assert.isEmpty(await stored())
  })

  test('28 > 1 MB 413', async ({ assert }) => {
    const body = JSON.stringify({ ...event, padding: 'x'.repeat(1_200_000) })
    assert.equal((await post(event, { body })).status, 413)
  })

  test('29 unknown type 200 ignored', async ({ assert }) => {
    const unknown = { ...event, id: 'evt_unknown', type: 'account.updated' }
    assert.equal((await post(unknown)).status, 200)
    await processEvents()
    const [{ processed_at: processedAt }] = await stored()
    assert.isNotNull(processedAt)
    assert.isNull((await row()).subscription_status)
  })

  test('30 handler throw -> 5xx, row not processed, retry succeeds', async ({ assert }) => {
    stripe.sim.trouble({ status: 500 }, { status: 500 }, { status: 500 })
    assert.equal((await post(event)).status, 200)
    await processEvents()
    const [failed] = await stored()
    assert.isNull(failed.processed_at)
    assert.isNotNull(failed.last_error)
    assert.isNull((await row()).subscription_status)

    await stripe.pass({ minutes: 5 })
    await processEvents()
    const [done] = await stored()
    assert.isNotNull(done.processed_at)
    assert.equal((await row()).subscription_status, 'trialing')
  }).timeout(30_000)

  test('31 same event x2 sequential and x20 parallel -> one effect', async ({ assert }) => {
    const answers = await Promise.all(Array.from({ length: 20 }, () => post(event)))
    assert.isTrue(answers.every(({ status }) => status === 200))
    await Promise.all([processEvents(), processEvents(), processEvents()])
    await post(event)
    await post(event)
    await processEvents()
    assert.lengthOf(await stored(), 1)
    assert.deepEqual(
      (await mails()).map(({ payload }) => payload.mail),
      ['trial_started']
    )
  })

  test('32 Redis down -> stored, swept later', async ({ assert }) => {
    // No queue is reachable in tests: the row alone brings the event to the round.
    assert.equal((await post(event)).status, 200)
    assert.isNull((await stored())[0].processed_at)
    assert.equal(await processEvents(), 1)
    assert.equal((await row()).subscription_status, 'trialing')
  })

  test('33 DB down -> 5xx', async ({ assert }) => {
    await db.rawQuery('ALTER TABLE webhook_events RENAME TO webhook_events_away')
    try {
      assert.equal((await post(event)).status, 500)
    } finally {
      await db.rawQuery('ALTER TABLE webhook_events_away RENAME TO webhook_events')
    }
    assert.equal((await post(event)).status, 200)
  })

  test('34 old api_version event still correct by re-fetch + alert', async ({ assert }) => {
    const old = {
      ...event,
      id: 'evt_old',
      api_version: '2017-08-15',
      data: {
        object: { ...event.data.object, items: null, current_period_end: 1, status: 'canceled' },
      },
    }
    await stripe.tell([old])
    assert.equal((await row()).subscription_status, 'trialing')
  })

  test('88 delivery_success=false replay is a no-op for processed', async ({ assert }) => {
    await stripe.tell(news)
    const standing = async () => ({ row: await row(), mails: (await mails()).length })
    const [before, known] = [await standing(), await stored()]
    // The simulator told nobody by itself: for it none of its events was delivered.
    const client = new Stripe('sk_test_x', options(stripe.sim.url))
    const missed = await client.events.list({ delivery_success: false, limit: 100 })
    assert.includeMembers(
      missed.data.map(({ id }) => id),
      news.map(({ id }) => id)
    )
    for (const { id } of missed.data) {
      const again = stripe.sim.world.events.find((one) => one.id === id)!
      assert.equal((await post(again)).status, 200)
    }
    const processed = await stored()
    assert.containsSubset(processed, known)
    await processEvents()
    assert.deepEqual(
      (await stored()).filter(({ id }) => known.some((one) => one.id === id)),
      known
    )
    assert.equal((await standing()).mails, before.mails)
    assert.deepEqual(
      { ...(await row()), billing_synced_at: null, updated_at: null },
      { ...before.row, billing_synced_at: null, updated_at: null }
    )
  })

  test('98 nothing of a card, of a person or of a secret can be read in what is stored of an event', async ({
    assert,
  }) => {
    await stripe.tell(news)
    const { rows } = await db.rawQuery(
      `SELECT string_agg(w::text, ' ') || (SELECT string_agg(o::text, ' ') FROM outbox AS o) AS text FROM webhook_events AS w`
    )
    const { fingerprint } = [...stripe.sim.world.paymentMethods.values()].at(-1)!.card!
    assert.notInclude(rows[0].text, fingerprint!)
    assert.notInclude(rows[0].text, 'whsec_')
    assert.notInclude(rows[0].text, tenant.user.email)
  })
})
