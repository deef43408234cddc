import { test } from '@japa/runner'
import { notifyOrganization } from '#services/notifications/notify'
import { anInvoice, aTenant, type Tenant } from '#tests/helpers/factories'
import type { NoticeKind } from '#values/notices'
import db from '@adonisjs/lucid/services/db'

interface Preference {
  kind: string
  inApp: boolean
  email: boolean
  digest: boolean
  mustReach: boolean
}

test.group('Notifications', (group) => {
  let tenant: Tenant

  group.each.setup(async () => {
    await db.from('rate_limits').delete()
    tenant = await aTenant()
  })

  const tell = (kind: NoticeKind, invoiceId: string | null = null) =>
    db.transaction((trx) =>
      notifyOrganization(trx, { organizationId: tenant.organization.id, kind, invoiceId })
    )
  const unread = async () =>
    (await tenant.api.get('/api/v1/me')).body.data.organization.unreadNotifications
  const preference = async (kind: string): Promise<Preference | undefined> =>
    (await tenant.api.get('/api/v1/notification_preferences')).body.data.find(
      (one: Preference) => one.kind === kind
    )
  const change = (body: Record<string, unknown>) =>
    tenant.api.patch('/api/v1/notification_preferences', body)

  test('the bell names the client, and everything is read at once', async ({ assert }) => {
    const invoice = await anInvoice(tenant)
    await tell('relance_failed', invoice.id)
    await tell('nothing_left')
    assert.equal(await unread(), 2)

    const { body } = await tenant.api.get('/api/v1/notifications')
    assert.deepEqual(body.data.map(({ kind }: { kind: string }) => kind).toSorted(), [
      'nothing_left',
      'relance_failed',
    ])
    const failed = body.data.find(({ kind }: { kind: string }) => kind === 'relance_failed')
    assert.equal(failed.invoiceId, invoice.id)
    assert.match(failed.clientName, /^Client \d+$/)

    assert.equal((await tenant.api.post('/api/v1/notifications/readings')).status, 204)
    assert.equal((await tenant.api.post('/api/v1/notifications/readings')).status, 204)
    assert.equal(await unread(), 0)
  })

  test('each kind says its channels; one is changed at a time', async ({ assert }) => {
    assert.deepEqual(await preference('plan_ended'), {
      kind: 'plan_ended',
      inApp: true,
      email: true,
      digest: false,
      mustReach: false,
    })
    const answer = await change({ kind: 'plan_ended', channel: 'in_app', enabled: false })
    assert.equal(answer.status, 200, answer.text)
    await change({ kind: 'plan_ended', channel: 'digest', enabled: true })
    await change({ kind: 'plan_ended', channel: 'digest', enabled: true })
    const changed = await preference('plan_ended')
    assert.deepInclude(changed, { inApp: false, email: true, digest: true })

    await tell('plan_ended')
    await tell('relance_failed')
    assert.equal(await unread(), 1)
    assert.lengthOf((await tenant.api.get('/api/v1/notifications')).body.data, 1)
  })

  test('what must reach a person keeps one mail, at once or of the day', async ({ assert }) => {
    for (const kind of ['warning_to_approve', 'nothing_left']) {
      assert.isTrue((await preference(kind))?.mustReach)
      const refused = await change({ kind, channel: 'email', enabled: false })
      assert.equal(refused.status, 422)
      assert.equal(refused.body.errors[0].code, 'channel_required')

      await change({ kind, channel: 'digest', enabled: true })
      assert.equal((await change({ kind, channel: 'email', enabled: false })).status, 200)
      assert.equal((await change({ kind, channel: 'digest', enabled: false })).status, 422)
    }
  })

  test('refuses a kind, a channel or a value that is none', async ({ assert }) => {
    for (const body of [
      {},
      { kind: 'meteo', channel: 'email', enabled: true },
      { kind: 'plan_ended', channel: 'pigeon', enabled: true },
      { kind: 'plan_ended', channel: 'email', enabled: 'oui' },
    ]) {
      assert.equal((await change(body)).status, 422)
    }
  })
})
