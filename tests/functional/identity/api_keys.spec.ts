import { test } from '@japa/runner'
import { createApiKey, revokeApiKey } from '#services/identity/api_keys'
import { abilityOf } from '#policies/route_abilities'
import { ApiClient } from '#tests/helpers/api_client'
import { belongingsOf, fingerprint, ROUTES, send, type Belongings } from '#tests/helpers/api_routes'
import { anInvoice, aTenant, playRole, type Tenant } from '#tests/helpers/factories'
import { scopeMay, type ApiKeyScope } from '#values/api_keys'
import db from '@adonisjs/lucid/services/db'

const rows = Object.entries(ROUTES)
  .filter(([, route]) => !route.public)
  .map(([name, route]) => ({ name, ...route, ability: abilityOf({ name }, route.method) }))

const holder = ({ organization, user }: Tenant) => ({
  organizationId: organization.id,
  userId: user.id,
})

const aKey = (tenant: Tenant, scope: ApiKeyScope = 'work') =>
  createApiKey(holder(tenant), { name: 'Comptabilité', scope, days: 30 })

/** Tables that say who tried: the refusal itself, and the use of the key. */
const NOTED = ['audit_logs', 'api_keys']

const besides = (tables: string[], prints: Record<string, string>) =>
  Object.fromEntries(Object.entries(prints).filter(([table]) => !tables.includes(table)))

const codeOf = ({ body }: { body: any }) => body.errors[0].code

test.group('API keys', (group) => {
  let tenant: Tenant
  let api: ApiClient
  let key: { id: string; secret: string }
  group.each.setup(async () => {
    await db.from('rate_limits').delete()
    tenant = await aTenant()
    key = await aKey(tenant)
    api = ApiClient.bearing(key.secret)
  })

  test('a key is made by a person who has just proved who they are, and its secret is said once', async ({
    assert,
  }) => {
    const body = { name: 'Tableau de bord', scope: 'read', days: 90 }
    await db.rawQuery(`UPDATE sign_ins SET proved_at = now() - interval '10 minutes'`)
    const stale = await tenant.api.post('/api/v1/api_keys', body)
    assert.deepEqual([stale.status, codeOf(stale)], [403, 'fresh_proof_needed'])

    await db.rawQuery('UPDATE sign_ins SET proved_at = now()')
    const made = await tenant.api.post('/api/v1/api_keys', body)
    assert.equal(made.status, 201)
    assert.match(made.body.data.secret, /^rubis_key_[\w-]{43}$/)

    const list = await tenant.api.get('/api/v1/api_keys')
    assert.notInclude(list.text, made.body.data.secret)
    const [newest] = list.body.data
    assert.include(newest, { id: made.body.data.id, name: 'Tableau de bord', scope: 'read' })
    assert.equal(newest.ending, made.body.data.secret.slice(-4))
    assert.isNull(newest.lastUsedAt)
    const [{ days }] = (
      await db.rawQuery(
        `SELECT extract(epoch FROM expires_at - created_at) / 86400 AS days FROM api_keys WHERE id = ?`,
        [newest.id]
      )
    ).rows
    assert.equal(Number(days), 90)
    const { rows: stored } = await db.rawQuery('SELECT k::text FROM api_keys AS k WHERE id = ?', [
      newest.id,
    ])
    assert.notInclude(JSON.stringify(stored), made.body.data.secret.slice('rubis_key_'.length))
  })

  test('{$i}: what is wrong with a new key is said beside its field')
    .with([
      { body: {}, fields: ['name', 'scope', 'days'] },
      { body: { name: '', scope: 'read', days: 30 }, fields: ['name'] },
      { body: { name: 'a', scope: 'owner', days: 30 }, fields: ['scope'] },
      { body: { name: 'a', scope: 'read', days: 3650 }, fields: ['days'] },
    ])
    .run(async ({ assert }, { body, fields }) => {
      const answer = await tenant.api.post('/api/v1/api_keys', body)
      assert.equal(answer.status, 422)
      assert.sameMembers(
        answer.body.errors.map(({ field }: { field: string }) => field),
        fields
      )
    })

  test('it sees and does what its scope allows, without a cookie or a CSRF token', async ({
    assert,
  }) => {
    const invoice = await anInvoice(tenant)
    const list = await api.get('/api/v1/invoices')
    assert.deepEqual(
      list.body.data.map(({ id }: { id: string }) => id),
      [invoice.id]
    )
    assert.isEmpty(list.headers.getSetCookie())
    const paid = await api.post(`/api/v1/invoices/${invoice.id}/payments`, {
      amountCents: 1000,
      paidOn: '2026-01-02',
      method: 'transfer',
    })
    assert.equal(paid.status, 201, paid.text)
  })

  test('what it does is told from what its person does, in the audit log', async ({ assert }) => {
    const invoice = await anInvoice(tenant)
    await api.post(`/api/v1/invoices/${invoice.id}/payments`, {
      amountCents: 1000,
      paidOn: '2026-01-02',
      method: 'transfer',
    })
    const line = await db
      .from('audit_logs')
      .where({ organization_id: tenant.organization.id, action: 'payment.recorded' })
      .firstOrFail()
    assert.include(line, { actor: 'api_key', user_id: tenant.user.id })
    assert.equal(line.data.apiKeyId, key.id)
  })

  test('its cookies play no part: it is nobody else', async ({ assert }) => {
    const other = await aTenant()
    const theirs = await anInvoice(other)
    const answer = await other.api.get(`/api/v1/invoices/${theirs.id}`, {
      authorization: `Bearer ${key.secret}`,
    })
    assert.equal(answer.status, 404)
  })

  test('it never has more rights than its person has now', async ({ assert }) => {
    await playRole(tenant, 'viewer')
    const refused = await api.post('/api/v1/clients', { kind: 'business', name: 'Martin' })
    assert.deepEqual([refused.status, codeOf(refused)], [403, 'forbidden_role'])
    assert.equal((await api.get('/api/v1/clients')).status, 200)
  })

  test('it dies with the membership of its person', async ({ assert }) => {
    await playRole(tenant, 'member')
    await db.from('memberships').where('user_id', tenant.user.id).delete()
    assert.equal((await api.get('/api/v1/clients')).status, 401)
  })

  test('a mise en demeure is approved by a person, never by a script', async ({ assert }) => {
    const own = await belongingsOf(tenant)
    const answer = await api.post(`/api/v1/relances/${own.warning}/approval`, {
      confirmation: 'ENVOYER',
    })
    assert.include([403, 422], answer.status)
    const { status } = await db.from('relance_tasks').where('id', own.warning).firstOrFail()
    assert.equal(status, 'drafted')
  })

  test('its use is noted, a minute at a time', async ({ assert }) => {
    const used = async () =>
      (await db.from('api_keys').where('id', key.id).firstOrFail()).last_used_at as Date | null
    assert.isNull(await used())
    await api.get('/api/v1/clients')
    const first = await used()
    assert.isNotNull(first)
    await api.get('/api/v1/clients')
    assert.deepEqual(await used(), first)
  })

  test('revoking it is final, and is written down', async ({ assert }) => {
    assert.equal((await tenant.api.delete(`/api/v1/api_keys/${key.id}`)).status, 204)
    assert.equal((await api.get('/api/v1/clients')).status, 401)
    assert.equal((await tenant.api.delete(`/api/v1/api_keys/${key.id}`)).status, 404)
    await assert.rejects(
      () => db.from('api_keys').where('id', key.id).update({ revoked_at: null }),
      /never changed/
    )
    const actions = await db
      .from('audit_logs')
      .where({ organization_id: tenant.organization.id, subject_id: key.id })
      .orderBy('id')
    assert.deepEqual(
      actions.map(({ action }) => action),
      ['api_key.created', 'api_key.revoked']
    )
  })

  test('an organization has twenty at most', async ({ assert }) => {
    const made = await Promise.allSettled(Array.from({ length: 21 }, () => aKey(tenant, 'read')))
    assert.lengthOf(
      made.filter(({ status }) => status === 'fulfilled'),
      19
    )
  })

  test('{$self} opens nothing')
    .with(['', 'x', 'rubis_key_', `rubis_key_${'A'.repeat(43)}`, 'A'.repeat(43)])
    .run(async ({ assert }, secret) => {
      const answer = await tenant.api.get('/api/v1/clients', { authorization: `Bearer ${secret}` })
      assert.equal(answer.status, 401)
    })
})

test.group('API keys, on every route', (group) => {
  let tenant: Tenant
  let own: Belongings
  const keys: Record<string, ApiClient> = {}
  group.setup(async () => {
    await db.from('rate_limits').delete()
    tenant = await aTenant()
    own = await belongingsOf(tenant)
    for (const scope of ['read', 'work'] as const) {
      keys[scope] = ApiClient.bearing((await aKey(tenant, scope)).secret)
    }
    const revoked = await aKey(tenant)
    await revokeApiKey(holder(tenant), revoked.id)
    keys.revoked = ApiClient.bearing(revoked.secret)
    const over = await aKey(tenant)
    keys.over = ApiClient.bearing(over.secret)
    await db.rawQuery(`ALTER TABLE api_keys DISABLE TRIGGER api_keys_never_change`)
    await db.rawQuery(
      `UPDATE api_keys SET created_at = created_at - interval '31 days',
        expires_at = expires_at - interval '31 days' WHERE id = ?`,
      [over.id]
    )
    await db.rawQuery(`ALTER TABLE api_keys ENABLE TRIGGER api_keys_never_change`)
  })

  for (const scope of ['read', 'work'] as const) {
    test(`{name}: a key that may only ${scope} is refused, and nothing changes`)
      .with(rows.filter(({ ability }) => !scopeMay(scope, ability)))
      .run(async ({ assert }, row) => {
        const before = await fingerprint(tenant)
        const answer = await send({ api: keys[scope] }, row, own)
        const after = await fingerprint(tenant)
        assert.equal(answer.status, 403, answer.text)
        assert.equal(codeOf(answer), 'forbidden_scope')
        assert.deepEqual(besides(NOTED, after), besides(NOTED, before))
        assert.notEqual(after.audit_logs, before.audit_logs)
      })
  }

  for (const state of ['revoked', 'over'] as const) {
    test(`{name}: a key that is ${state} opens nothing`)
      .with(rows)
      .run(async ({ assert }, row) => {
        const answer = await send({ api: keys[state] }, row, own)
        assert.equal(answer.status, 401, answer.text)
        assert.isEmpty(answer.headers.getSetCookie())
      })
  }
})
