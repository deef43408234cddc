import { test } from '@japa/runner'
import { v7 as uuidv7 } from 'uuid'
import { belongingsOf, fingerprint, ROUTES, tenantTables } from '#tests/helpers/api_routes'
import { aTenant } from '#tests/helpers/factories'
import { StripeWorld } from '#tests/helpers/stripe'
import db from '@adonisjs/lucid/services/db'

/** What nobody may give themselves by naming it in a body (OWASP ASVS 5.0, 15.3.3). */
test.group('Fields that are not asked for', (group) => {
  group.setup(async () => {
    await db.from('rate_limits').delete()
    const stripe = await StripeWorld.start()
    return () => stripe.stop()
  })

  test('change nothing on any route: neither owner, role, offer, sums nor dates', async ({
    assert,
  }) => {
    const tenant = await aTenant()
    const stranger = await aTenant()
    await belongingsOf(stranger)
    const strangers = await fingerprint(stranger)
    const planted = uuidv7()
    const extras = {
      id: planted,
      organizationId: stranger.organization.id,
      organization_id: stranger.organization.id,
      userId: stranger.user.id,
      user_id: stranger.user.id,
      createdBy: stranger.user.id,
      approvedBy: stranger.user.id,
      role: 'viewer',
      isAdmin: true,
      emailVerifiedAt: null,
      subscriptionStatus: 'canceled',
      stripeCustomerId: 'cus_planted',
      billingCycle: 'yearly',
      paidCents: 1,
      creditedCents: 1,
      remainderCents: 1,
      createdAt: '1999-01-01T00:00:00.000Z',
      created_at: '1999-01-01T00:00:00.000Z',
      __proto__: { polluted: true },
      constructor: { prototype: { polluted: true } },
    }
    const standing = async () => ({
      offer: await db
        .from('organizations')
        .where('id', tenant.organization.id)
        .select('subscription_status', 'billing_cycle', 'stripe_customer_id')
        .first(),
      roles: await db
        .from('memberships')
        .where({ organization_id: tenant.organization.id, user_id: tenant.user.id })
        .select('role'),
      user: await db.from('users').where('id', tenant.user.id).select('email_verified_at').first(),
    })
    const before = await standing()

    const answered = new Set<number>()
    let own = await belongingsOf(tenant)
    let tried = 0
    for (const [name, { method, path, body, upload }] of Object.entries(ROUTES)) {
      // What ends the session, the membership or the billing by its very purpose is tried elsewhere.
      if (method === 'GET' || upload || /^(session|billing|ownership|memberships)\./.test(name)) {
        continue
      }
      await db.rawQuery('UPDATE sign_ins SET proved_at = now()')
      await db.from('rate_limits').delete()
      if (tried++ % 6 === 0) {
        await db
          .from('api_keys')
          .where('organization_id', tenant.organization.id)
          .whereNull('revoked_at')
          .update({ revoked_at: new Date() }) // only so many are in use at a time
        own = await belongingsOf(tenant)
      }
      const answer = await tenant.api.request(method, `/api/v1${path(own)}`, {
        body: { ...extras, ...body?.(own) },
      })
      answered.add(answer.status)
      assert.isBelow(answer.status, 500, `${name}: ${answer.text}`)
    }
    assert.includeMembers([...answered], [200, 201])

    assert.deepEqual(await standing(), before)
    assert.deepEqual(await fingerprint(stranger), strangers)
    for (const table of await tenantTables()) {
      const { rows } = await db.rawQuery(
        `SELECT 1 FROM ${table} AS t WHERE organization_id = ? AND t::text ~ ?`,
        [tenant.organization.id, `${planted}|${stranger.user.id}|1999-01-01`]
      )
      assert.lengthOf(rows, 0, table)
    }
    assert.isUndefined(({} as { polluted?: boolean }).polluted)
  }).timeout(300_000)
})
