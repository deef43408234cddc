import { test } from '@japa/runner'
import deliveryEvents from '#config/delivery_events'
import { signatureOf } from '#lib/webhook_signature'
import { ApiClient } from '#tests/helpers/api_client'
import { next } from '#tests/helpers/factories'
import db from '@adonisjs/lucid/services/db'

function post(body: string, { altered = '', age = 0, id = `msg_${next()}`, signed = true } = {}) {
  const timestamp = String(Math.floor(Date.now() / 1000) - age)
  return new ApiClient().request('POST', '/webhooks/mail-delivery', {
    raw: body + altered,
    contentType: 'application/json',
    headers: signed
      ? {
          'svix-id': id,
          'svix-timestamp': timestamp,
          'svix-signature': signatureOf(deliveryEvents.secrets[0], id, timestamp, body),
        }
      : {},
  })
}

const EVENT = '{ "type": "email.delivered",  "created_at": "2026-11-28T09:00:00.000Z", "data": {} }'

test.group('What became of our mails, told by the provider', (group) => {
  group.each.setup(async () => {
    await db.from('rate_limits').delete()
    await db.from('webhook_events').delete()
  })

  test('a signed event is kept once, however often it is told', async ({ assert }) => {
    const answers = await Promise.all(
      Array.from({ length: 5 }, () => post(EVENT, { id: 'msg_same' }))
    )
    assert.isTrue(answers.every(({ status }) => status === 200))
    const kept = await db.from('webhook_events')
    assert.lengthOf(kept, 1)
    assert.equal(kept[0].provider, 'resend')
    assert.notInclude(kept[0].payload_encrypted, 'delivered')
  })

  test('one that is not signed, altered by a blank, old or empty is refused', async ({
    assert,
  }) => {
    for (const wrong of [{ signed: false }, { altered: ' ' }, { age: 400 }]) {
      assert.equal((await post(EVENT, wrong)).status, 401)
    }
    assert.include([400, 422], (await post('[]')).status)
    assert.lengthOf(await db.from('webhook_events'), 0)
  })
})
