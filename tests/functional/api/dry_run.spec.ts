import { test } from '@japa/runner'
import { RelanceSender } from '#services/relances/relance_sender'
import { turnSendingOn } from '#services/operations/sending_switch'
import { aRelance, aTenant, type Tenant, playRole } from '#tests/helpers/factories'
import { emptyDatabase } from '#tests/helpers/empty_database'
import { SmtpSink } from '#tests/helpers/smtp_sink'
import { SmtpTransport } from '#lib/mail_transport/smtp_transport'
import db from '@adonisjs/lucid/services/db'

test.group('Dry run', (group) => {
  let tenant: Tenant
  let sink: SmtpSink
  let sender: RelanceSender

  // What others left due would leave here too.
  group.setup(() => emptyDatabase())
  group.each.setup(async () => {
    await db.from('rate_limits').delete()
    await turnSendingOn(db.connection(), 'test')
    tenant = await aTenant()
    sink = await SmtpSink.start()
    const transport = new SmtpTransport({
      host: '127.0.0.1',
      port: sink.port,
      implicitTls: false,
      credentials: null,
      clientName: 'rubis.test',
    })
    sender = new RelanceSender({ transport })
    return async () => {
      await transport.close()
      await sink.close()
    }
  })

  test('is switched on and off, and said to whoever signs in; twice is harmless', async ({
    assert,
  }) => {
    const { api } = tenant
    const me = async () => (await api.get('/api/v1/me')).body.data.organization.dryRunSince
    assert.isNull(await me())

    const started = await api.post('/api/v1/organization/dry_run')
    assert.equal(started.status, 201, started.text)
    const since = started.body.data.dryRunSince
    assert.isString(since)
    assert.equal((await api.post('/api/v1/organization/dry_run')).body.data.dryRunSince, since)
    assert.equal(await me(), since)

    const ended = await api.delete('/api/v1/organization/dry_run')
    assert.equal(ended.status, 200)
    assert.isNull(ended.body.data.dryRunSince)
    assert.equal((await api.delete('/api/v1/organization/dry_run')).status, 200)

    const { body } = await api.get('/api/v1/activity')
    assert.deepEqual(
      body.data.map(({ kind }: { kind: string }) => kind),
      ['dry_run_ended', 'dry_run_started']
    )
  })

  test('the mail that would have left can be read, and the agenda says what became of it', async ({
    assert,
  }) => {
    const { api } = tenant
    await api.post('/api/v1/organization/dry_run')
    const task = await aRelance(tenant)
    await db.from('relance_tasks').where('id', task.id).update({ send_at: new Date() })
    const before = await api.get(`/api/v1/relances/${task.id}/preview`)
    assert.equal(before.body.data.verdict.action, 'rehearse')
    assert.equal((await api.get(`/api/v1/relances/${task.id}/rehearsal`)).status, 404)

    await sender.drain()
    assert.lengthOf(sink.delivered, 0)
    const rehearsal = await api.get(`/api/v1/relances/${task.id}/rehearsal`)
    assert.equal(rehearsal.status, 200, rehearsal.text)
    assert.equal(rehearsal.body.data.subject, before.body.data.subject)
    assert.equal(rehearsal.body.data.text, before.body.data.text)
    assert.equal(rehearsal.body.data.verdict.action, 'rehearse')
    const shown = (await api.get(`/api/v1/relances/${task.id}`)).body.data
    assert.deepInclude(shown, { status: 'cancelled', cancelReason: 'rehearsed' })
  })

  test('is for owners and administrators to decide', async ({ assert }) => {
    await playRole(tenant, 'member')
    for (const answer of [
      await tenant.api.post('/api/v1/organization/dry_run'),
      await tenant.api.delete('/api/v1/organization/dry_run'),
    ]) {
      assert.equal(answer.status, 403)
      assert.equal(answer.body.errors[0].code, 'forbidden_role')
    }
  })
})
