import { OutboxSender } from '#services/notifications/outbox_sender'
import { notifyOrganization } from '#services/notifications/notify'
import { readNotification } from '#services/notifications/notification_list'
import { setPreference } from '#services/notifications/preferences'
import { writeDigests } from '#services/notifications/digest'
import { parisTime, travelTo } from '#tests/helpers/clock'
import { aStory, type Story } from '#tests/helpers/story'
import type { NoticeChannel, NoticeKind } from '#values/notices'
import db from '@adonisjs/lucid/services/db'
import { test } from '@japa/runner'

test.group('The mail of the day', (group) => {
  let story: Story

  group.each.teardown(() => story.end())

  const begin = async () => {
    story = await aStory({
      dueDate: '2026-03-02',
      begins: '2026-03-04',
      plan: [{ day: 300, tone: 'amical' }],
    })
  }

  const reader = () => ({ organizationId: story.organization.id, userId: story.user.id })
  const wants = (kind: NoticeKind, channel: NoticeChannel, enabled: boolean) =>
    setPreference(reader(), { kind, channel, enabled })
  const tell = (kind: NoticeKind, key: string = kind) =>
    db.transaction((trx) =>
      notifyOrganization(trx, {
        organizationId: story.organization.id,
        kind,
        invoiceId: story.invoice.id,
        data: { numero: story.invoice.numero },
        dedupeKey: key,
      })
    )
  const post = () => new OutboxSender({ transport: story.wire }).drain()
  const subjects = async () => (await story.letters()).map(({ subject }) => subject)

  test('gathers what was asked for it, once, at eight in the morning of the organization', async ({
    assert,
  }) => {
    await begin()
    for (const kind of ['relance_failed', 'plan_ended'] as const) {
      await wants(kind, 'digest', true)
      await wants(kind, 'email', false)
    }
    await tell('relance_failed')
    await tell('plan_ended')
    await post()
    assert.deepEqual(await subjects(), [])

    await travelTo(parisTime('2026-03-05', '07:59'))
    assert.equal(await writeDigests(), 0)
    await travelTo(parisTime('2026-03-05', '08:00'))
    assert.equal(await writeDigests(), 1)
    assert.equal(await writeDigests(), 0)
    await post()

    const letter = await story.lastLetter()
    assert.deepEqual(await subjects(), ['Votre point du jour\u00a0: 2 avis'])
    assert.include(letter.text ?? '', 'Relance non partie')
    assert.include(letter.text ?? '', 'Plan terminé, facture impayée')
    assert.include(letter.text ?? '', 'F-2026-0042, Boulangerie Lefèvre, 1\u202f200,00\u00a0€')

    await travelTo(parisTime('2026-03-06', '09:00'))
    assert.equal(await writeDigests(), 0)
    await tell('relance_failed', 'another')
    assert.equal(await writeDigests(), 1)
    await post()
    assert.lengthOf(await subjects(), 2)
  })

  test('two workers at once write one', async ({ assert }) => {
    await begin()
    await wants('relance_failed', 'digest', true)
    await tell('relance_failed')
    await travelTo(parisTime('2026-03-05', '08:10'))
    const written = await Promise.all([writeDigests(), writeDigests(), writeDigests()])
    assert.equal(
      written.reduce((sum, count) => sum + count, 0),
      1
    )
    assert.lengthOf(await db.from('outbox').where('kind', 'notice.digest'), 1)
  })

  test('what was read meanwhile, and what was not asked for, is not told again', async ({
    assert,
  }) => {
    await begin()
    await wants('relance_failed', 'digest', true)
    await tell('relance_failed')
    await tell('relance_unknown')
    const [row] = await db.from('notifications').where('kind', 'relance_failed')
    await readNotification(reader(), row.id)
    await travelTo(parisTime('2026-03-05', '08:10'))
    assert.equal(await writeDigests(), 0)
  })

  test('the morning is that of the organization', async ({ assert }) => {
    await begin()
    story.organization.timeZone = 'America/Guadeloupe'
    await story.organization.save()
    await wants('relance_failed', 'digest', true)
    await tell('relance_failed')
    await travelTo(parisTime('2026-03-05', '12:30'))
    assert.equal(await writeDigests(), 0)
    await travelTo(parisTime('2026-03-05', '13:05'))
    assert.equal(await writeDigests(), 1)
  })

  test('a kind switched off in the application is not in the bell, and is still in the digest', async ({
    assert,
  }) => {
    await begin()
    await wants('relance_failed', 'in_app', false)
    await wants('relance_failed', 'digest', true)
    await tell('relance_failed')
    const [row] = await db.from('notifications')
    assert.isFalse(row.in_app)
    await travelTo(parisTime('2026-03-05', '08:10'))
    assert.equal(await writeDigests(), 1)
  })

  test('a mail at once leaves at once, and not for whom it was switched off', async ({
    assert,
  }) => {
    await begin()
    await wants('relance_unknown', 'email', false)
    await tell('relance_failed')
    await tell('relance_unknown')
    await post()
    assert.lengthOf(await subjects(), 1)
  })
})
