import { test } from '@japa/runner'
import { SmtpTransport } from '#lib/mail_transport/smtp_transport'
import { turnSendingOn } from '#services/operations/sending_switch'
import { RelanceSender } from '#services/relances/relance_sender'
import { aRelance, aTenant, type Tenant } from '#tests/helpers/factories'
import { SmtpSink } from '#tests/helpers/smtp_sink'
import db from '@adonisjs/lucid/services/db'

test.group('The mail that left', (group) => {
  let tenant: Tenant
  let sink: SmtpSink
  let sender: RelanceSender

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

  test('is read as it left, whatever was changed since', async ({ assert }) => {
    const { api } = tenant
    const task = await aRelance(tenant)
    await db.from('relance_tasks').where('id', task.id).update({ send_at: new Date() })
    const path = `/api/v1/relances/${task.id}/sent_mail`
    assert.equal((await api.get(path)).status, 404, 'nothing left yet')
    const before = (await api.get(`/api/v1/relances/${task.id}/preview`)).body.data

    await sender.drain()
    assert.equal((await api.get(`/api/v1/relances/${task.id}`)).body.data.status, 'sent')
    const other = { sender_name: 'Un autre nom' }
    await db.from('organizations').where('id', tenant.organization.id).update(other)

    const sent = await api.get(path)
    assert.equal(sent.status, 200, sent.text)
    const { subject, text, html, from, to, remainderCents, postedAt } = sent.body.data
    assert.deepEqual({ subject, text, from, to }, pick(before, ['subject', 'text', 'from', 'to']))
    assert.equal(remainderCents, before.remainderCents)
    assert.include(html, '</html>')
    for (const words of [text, html]) {
      assert.include(words, '/p/exemple')
      assert.notMatch(words, /\/p\/[\w-]{43}/, 'a link by which somebody else could answer')
    }
    assert.isString(postedAt)
  })

  test('is another’s to read for nobody', async ({ assert }) => {
    const task = await aRelance(tenant)
    await db.from('relance_tasks').where('id', task.id).update({ send_at: new Date() })
    await sender.drain()
    const stranger = await aTenant()
    assert.equal((await tenant.api.get(`/api/v1/relances/${task.id}/sent_mail`)).status, 200)
    assert.equal((await stranger.api.get(`/api/v1/relances/${task.id}/sent_mail`)).status, 404)
  })
})

const pick = (object: Record<string, unknown>, names: readonly string[]) =>
  Object.fromEntries(names.map((name) => [name, object[name]]))
