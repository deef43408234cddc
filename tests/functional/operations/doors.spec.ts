import operations from '#config/operations'
import { queues } from '#lib/queue'
import { Heartbeat } from '#services/operations/heartbeat'
import { ApiClient } from '#tests/helpers/api_client'
import { emptyDatabase } from '#tests/helpers/empty_database'
import { aRelance, aTenant } from '#tests/helpers/factories'
import db from '@adonisjs/lucid/services/db'
import { test } from '@japa/runner'

const TOKEN = 'admin-token-of-the-tests'

const ask = (path: string, init: RequestInit = {}) => fetch(`${ApiClient.baseUrl()}${path}`, init)

const basic = (password: string) => ({
  authorization: `Basic ${Buffer.from(`ops:${password}`).toString('base64')}`,
})

async function sessions(): Promise<number> {
  const { rows } = await db.rawQuery('SELECT count(*)::int AS count FROM sessions')
  return rows[0].count
}

test.group('Health', (group) => {
  group.each.setup(() => emptyDatabase())
  group.setup(() => queues().backend.migrate())

  test('live answers without a cookie, a session or the database', async ({ assert }) => {
    const before = await sessions()
    const answer = await ask('/health/live')

    assert.equal(answer.status, 200)
    assert.deepEqual(await answer.json(), { status: 'ok' })
    assert.isNull(answer.headers.get('set-cookie'))
    assert.equal(await sessions(), before)
  })

  test('ready is degraded, yet serves, while no worker lives; strict monitors hear of it', async ({
    assert,
  }) => {
    const answer = await ask('/health/ready')
    const { status, checks } = (await answer.json()) as {
      status: string
      checks: Record<string, { ok: boolean }>
    }

    assert.equal(answer.status, 200)
    assert.equal(status, 'degraded')
    assert.deepEqual(
      Object.entries(checks).filter(([, { ok }]) => !ok),
      [['worker', { ok: false, detail: 'no worker was ever seen' } as { ok: boolean }]]
    )
    assert.equal((await ask('/health/ready?strict=1')).status, 503)
  })

  test('ready is ok with a worker', async ({ assert }) => {
    await new Heartbeat(['relances']).beat()
    const answer = await ask('/health/ready?strict=1')
    assert.equal(answer.status, 200)
  })

  test('a worker that has not been seen for 90 s counts as gone', async ({ assert }) => {
    await new Heartbeat(['relances']).beat()
    await db.rawQuery(`UPDATE worker_heartbeats SET seen_at = rubis_now() - interval '91 seconds'`)
    assert.equal((await ask('/health/ready?strict=1')).status, 503)
  })

  test('a reminder that has been due for over 5 minutes shows', async ({ assert }) => {
    await new Heartbeat(['relances']).beat()
    const task = await aRelance(await aTenant())
    await db.rawQuery(
      `UPDATE relance_tasks SET send_at = rubis_now() - interval '6 minutes' WHERE id = ?`,
      [task.id]
    )

    const health = (await (await ask('/health/ready')).json()) as {
      checks: { relances: { ok: boolean; detail: string } }
    }
    assert.isFalse(health.checks.relances.ok)
    assert.match(health.checks.relances.detail, /oldest due for 36\d s/)
  })

  test('a migration that has not run takes the process out of service', async ({
    assert,
    cleanup,
  }) => {
    const { rows } = await db.rawQuery('SELECT * FROM adonis_schema ORDER BY id DESC LIMIT 1')
    await db.from('adonis_schema').where('id', rows[0].id).delete()
    cleanup(async () => {
      await db.table('adonis_schema').insert(rows[0])
    })

    const answer = await ask('/health/ready')
    assert.equal(answer.status, 503)
    assert.containSubset(await answer.json(), {
      status: 'down',
      checks: { migrations: { ok: false } },
    })
  })
})

test.group('Metrics', (group) => {
  group.each.setup(() => emptyDatabase())

  test('this machine may read them, nobody on behalf of whom a proxy asks', async ({ assert }) => {
    const forwarded = { 'x-forwarded-for': '203.0.113.9' }
    assert.equal((await ask('/metrics')).status, 200)
    assert.equal((await ask('/metrics', { headers: forwarded })).status, 401)
    const bearer = { ...forwarded, authorization: `Bearer ${TOKEN}` }
    assert.equal((await ask('/metrics', { headers: bearer })).status, 200)
    const wrong = { ...forwarded, authorization: `Bearer ${TOKEN}x` }
    assert.equal((await ask('/metrics', { headers: wrong })).status, 401)
  })

  test('they tell what waits, how late it is, and nothing personal', async ({ assert }) => {
    const tenant = await aTenant()
    const task = await aRelance(tenant)
    await db.rawQuery(
      `UPDATE relance_tasks SET send_at = rubis_now() - interval '100 seconds' WHERE id = ?`,
      [task.id]
    )
    const text = await (await ask('/metrics')).text()

    const [, overdue] = /^rubis_due_overdue_seconds (\d+)/m.exec(text) ?? []
    assert.closeTo(Number(overdue), 100, 5)
    assert.match(text, /^rubis_relance_tasks\{status="scheduled"\} [1-9]/m)
    assert.match(text, /^rubis_worker_seen_seconds -1$/m)
    assert.match(text, /rubis_http_request_duration_seconds_count\{.*route="\/api\/v1\/session"/)
    assert.notInclude(text, tenant.user.email)
    assert.notInclude(text, tenant.organization.id)
  })
})

test.group('Queue board', (group) => {
  group.setup(() => queues().backend.migrate())

  test('asks for the token, and shows the queues to who has it', async ({ assert }) => {
    assert.equal((await ask('/admin/queues')).status, 401)
    assert.equal((await ask('/admin/queues', { headers: basic('guess') })).status, 401)
    const page = await ask('/admin/queues', { headers: basic(TOKEN) })
    assert.equal(page.status, 200)
    assert.include(await page.text(), 'Rubis')

    const api = await ask('/admin/queues/api/queues', { headers: basic(TOKEN) })
    const { queues: shown } = (await api.json()) as { queues: { name: string }[] }
    assert.includeMembers(
      shown.map(({ name }) => name),
      ['relances', 'mails', 'maintenance']
    )
  })

  test('another site cannot use the credentials of a browser', async ({ assert }) => {
    const pause = (headers: Record<string, string>) =>
      ask('/admin/queues/api/queues/billing/pause', {
        method: 'PUT',
        headers: { ...basic(TOKEN), ...headers },
      })
    assert.equal((await pause({ 'sec-fetch-site': 'cross-site' })).status, 403)
    assert.equal((await pause({ origin: 'https://evil.example' })).status, 403)
    assert.equal((await pause({ origin: 'null' })).status, 403)
    assert.equal((await pause({ origin: ApiClient.baseUrl() })).status, 200)
  })

  test('does not exist on an instance without a token', async ({ assert, cleanup }) => {
    const token = operations.adminToken
    operations.adminToken = null
    cleanup(() => {
      operations.adminToken = token
    })
    assert.equal((await ask('/admin/queues', { headers: basic(TOKEN) })).status, 404)
    assert.equal((await ask('/metrics')).status, 200)
  })
})
