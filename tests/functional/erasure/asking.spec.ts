import { eraseDueOrganizations } from '#services/erasure/erase_organizations'
import { backToNow } from '#tests/helpers/clock'
import { emptyDatabase } from '#tests/helpers/empty_database'
import { aTenant, anInvoice, playRole, type Tenant } from '#tests/helpers/factories'
import { staleProof } from '#tests/helpers/proofs'
import { StripeWorld } from '#tests/helpers/stripe'
import db from '@adonisjs/lucid/services/db'
import { test } from '@japa/runner'

const PATH = '/api/v1/organization/erasure'

const outcome = ({ status, body }: { status: number; body: any }) => [
  status,
  body?.errors?.[0]?.code ?? null,
]

test.group('Asking for an organization to be erased', (group) => {
  let tenant: Tenant
  group.each.setup(async () => {
    await emptyDatabase()
    tenant = await aTenant()
    return backToNow
  })

  const ask = (confirmation = tenant.organization.name) => tenant.api.post(PATH, { confirmation })
  const standing = async () => (await tenant.api.get('/api/v1/me')).body.data.organization.erasure

  test('is for an owner who has just proved who they are and types its name', async ({
    assert,
  }) => {
    await staleProof(tenant.user)
    assert.deepEqual(outcome(await ask()), [403, 'fresh_proof_needed'])
    await db.rawQuery('UPDATE sign_ins SET proved_at = now()')
    assert.deepEqual(outcome(await ask('Autre atelier')), [422, 'wrong_confirmation'])
    assert.equal((await tenant.api.post(PATH, {})).status, 422)
    assert.isNull(await standing())

    await playRole(tenant, 'admin')
    assert.deepEqual(outcome(await ask()), [403, 'forbidden_role'])
    await playRole(tenant, 'owner')
    const asked = await ask(`  ${tenant.organization.name.toUpperCase()} `)
    assert.equal(asked.status, 201)
    assert.deepEqual(await standing(), asked.body.data)
    const { askedAt, dueAt } = asked.body.data
    assert.equal((Date.parse(dueAt) - Date.parse(askedAt)) / 86_400_000, 14)
  })

  test('asked twice keeps its first date and writes one mail', async ({ assert }) => {
    const [first, second] = await Promise.all([ask(), ask()])
    assert.deepEqual(second.body, first.body)
    assert.lengthOf(await db.from('outbox').whereLike('dedupe_key', 'erasure/%'), 1)
  })

  test('is taken back by an owner alone, and by no other door', async ({ assert }) => {
    await ask()
    const { id } = await db.from('invoice_holds').where('reason', 'erasure').firstOrFail()
    assert.deepEqual(outcome(await tenant.api.delete(`/api/v1/holds/${id}`)), [
      409,
      'hold_not_liftable',
    ])
    await tenant.api.delete('/api/v1/organization/hold')
    assert.isNotNull(await standing())
    await playRole(tenant, 'admin')
    assert.isNotNull(await standing(), 'an administrator sees it too')
    assert.deepEqual(outcome(await tenant.api.delete(PATH)), [403, 'forbidden_role'])

    await playRole(tenant, 'owner')
    assert.equal((await tenant.api.delete(PATH)).status, 204)
    assert.equal((await tenant.api.delete(PATH)).status, 204)
    assert.isNull(await standing())
    assert.lengthOf(await db.from('invoice_holds').whereNull('lifted_at'), 0)
    const lines = await db
      .from('audit_logs')
      .whereLike('action', 'organization.erasure%')
      .orderBy('id')
    assert.deepEqual(
      lines.map(({ action }) => action),
      ['organization.erasure_asked', 'organization.erasure_undone']
    )
    assert.equal((await ask()).status, 201, 'and can be asked for again')
  })

  test('leaves everything to be read, copied and worked on meanwhile', async ({ assert }) => {
    await ask()
    const invoice = await anInvoice(tenant)
    assert.equal((await tenant.api.get(`/api/v1/invoices/${invoice.id}`)).status, 200)
    assert.equal((await tenant.api.post('/api/v1/data_exports')).status, 201)
    const { body } = await tenant.api.get('/api/v1/me')
    assert.isNull(body.data.organization.hold, 'it is no pause that anybody can lift')
  })

  test('is over for whoever was signed in: their next request ends the session', async ({
    assert,
  }) => {
    await ask()
    await db.rawQuery(
      `UPDATE organization_erasures SET asked_at = asked_at - interval '14 days',
        due_at = due_at - interval '14 days'`
    )
    await eraseDueOrganizations()
    assert.equal((await tenant.api.get('/api/v1/me')).status, 401)
  })
})

test.group('Asking for an organization to be erased, and what it pays', (group) => {
  let stripe: StripeWorld
  let tenant: Tenant

  group.each.setup(async () => {
    await emptyDatabase()
    stripe = await StripeWorld.start()
    tenant = await aTenant({ plan: 'free' })
    stripe.news()
    return async () => {
      await stripe.stop()
      await backToNow()
    }
  })

  const ask = () => tenant.api.post(PATH, { confirmation: tenant.organization.name })
  const begin = async (trial: boolean) => {
    const { subscription } = await stripe.subscribe(tenant, { trial })
    await stripe.tell()
    return subscription
  }

  for (const [what, trial] of [
    ['trial', true],
    ['subscription', false],
  ] as const) {
    test(`is refused while a ${what} goes on, and not once it is set to end`, async ({
      assert,
    }) => {
      await begin(trial)
      const refused = await ask()
      assert.deepEqual(outcome(refused), [409, 'subscription_live'])
      assert.match(refused.body.errors[0].message, /résiliez-le dans Paramètres, Abonnement/)
      assert.equal(refused.body.errors[0].meta.status, trial ? 'trialing' : 'active')

      await tenant.api.post('/api/v1/billing/cancellation', {})
      assert.equal((await ask()).status, 201)
    })
  }

  test('ends at Stripe, on its day, what was begun again meanwhile; later news is nobody’s', async ({
    assert,
  }) => {
    await begin(true)
    await tenant.api.post('/api/v1/billing/cancellation', {})
    await ask()
    await tenant.api.delete('/api/v1/billing/cancellation')
    await stripe.tell()
    await stripe.pass({ days: 13 })
    await stripe.tell()
    await stripe.pass({ days: 2 })

    assert.equal(await eraseDueOrganizations(), 1)
    const [subscription] = [...stripe.sim.world.subscriptions.values()]
    assert.equal(subscription.status, 'canceled')
    await stripe.tell()
    assert.isEmpty(await db.from('webhook_events').whereNull('processed_at'))
    const { stripe_customer_id: kept } = await db.from('organization_erasures').firstOrFail()
    assert.match(kept, /^cus_/)
    assert.lengthOf(
      await db.from('trial_redemptions').where('organization_id', tenant.organization.id),
      1
    )
  })

  test('waits for Stripe when it does not answer', async ({ assert }) => {
    await begin(true)
    await tenant.api.post('/api/v1/billing/cancellation', {})
    await ask()
    await stripe.pass({ days: 15 })
    await stripe.stop()
    await assert.rejects(() => eraseDueOrganizations(), /could not be erased/)
    assert.lengthOf(await db.from('organizations').where('id', tenant.organization.id), 1)
  })
})
