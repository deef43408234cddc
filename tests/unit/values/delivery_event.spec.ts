import { test } from '@japa/runner'
import { condemnsAddress, readDeliveryEvent } from '#values/delivery_event'

const AT = '2026-11-28T09:00:00.000Z'

function told(type: string, data: Record<string, unknown> = {}) {
  return readDeliveryEvent({
    type,
    created_at: AT,
    data: {
      email_id: 'e-1',
      to: ['Anne <Anne@Client.example>'],
      tags: { message: 'm-1' },
      ...data,
    },
  })
}

test.group('What the mail provider tells', () => {
  test('an event names its mail, its day and whom it was for', ({ assert }) => {
    assert.deepEqual(told('email.delivered'), {
      fact: 'delivered',
      at: AT,
      messageId: 'm-1',
      providerId: 'e-1',
      recipients: ['anne@client.example'],
      isPermanent: false,
    })
  })

  test('tags may come as the list that was sent', ({ assert }) => {
    const tags = [
      { name: 'other', value: 'x' },
      { name: 'message', value: 'm-2' },
    ]
    assert.equal(told('email.sent', { tags })?.messageId, 'm-2')
    assert.isNull(told('email.sent', { tags: undefined })?.messageId)
  })

  test('only an address that is dead, or that complained, is condemned', ({ assert }) => {
    const isCondemned = (type: string, data = {}) => {
      const event = told(type, data)
      return event !== null && condemnsAddress(event)
    }
    assert.isTrue(isCondemned('email.bounced', { bounce: { type: 'Permanent' } }))
    assert.isTrue(isCondemned('email.suppressed'))
    assert.isTrue(isCondemned('email.complained'))
    assert.isFalse(isCondemned('email.bounced', { bounce: { type: 'Transient' } }))
    assert.isFalse(isCondemned('email.bounced'))
    assert.isFalse(isCondemned('email.failed', { failed: { reason: 'reached_daily_quota' } }))
    assert.isFalse(isCondemned('email.delivery_delayed'))
  })

  test('what is about no delivery, or says no day, is nothing', ({ assert }) => {
    for (const nothing of [told('email.opened'), told('contact.created'), null]) {
      assert.isNull(nothing)
    }
    for (const odd of [
      null,
      7,
      'x',
      [],
      { type: 'email.sent' },
      { type: 'email.sent', created_at: 'soon' },
    ]) {
      assert.isNull(readDeliveryEvent(odd))
    }
  })
})
