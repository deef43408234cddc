import { aStory, type Story } from '#tests/helpers/story'
import { test } from '@japa/runner'
import { DateTime } from 'luxon'

const PLAN = [{ day: 3, tone: 'amical' as const }]

test.group('Row 4: time zones, daylight saving and signs', (group) => {
  let story: Story | undefined
  group.each.teardown(() => story?.end())

  test('sixty days after is not sixty days before', async ({ assert }) => {
    story = await aStory({ dueDate: '2026-03-02', plan: [{ day: 60, tone: 'amical' }] })
    const [task] = await story.tasks()
    assert.equal(task.sendAt.setZone('Europe/Paris').toISODate(), '2026-05-04')

    await story.on('2026-03-02')
    await story.on('2026-04-30')
    assert.deepEqual(await story.mailsToClient(), [])
    await story.on('2026-05-04')
    assert.deepEqual(await story.mailsToClient(), ['amical'])
  })

  test('seven days before is seven days before', async ({ assert }) => {
    story = await aStory({ dueDate: '2026-03-18', plan: [{ day: -7, tone: 'amical' }] })
    const [task] = await story.tasks()
    assert.equal(task.sendAt.setZone('Europe/Paris').toISODate(), '2026-03-11')
  })

  for (const zone of ['Pacific/Kiritimati', 'Pacific/Pago_Pago', 'America/Cayenne']) {
    test(`the due date is the same day for a client in ${zone}`, async ({ assert }) => {
      story = await aStory({
        dueDate: '2026-03-02',
        plan: [{ day: 3, tone: 'amical', body: 'Le {{dueDate}}. {{signature}}' }],
        client: { timeZone: zone },
      })
      const [task] = await story.tasks()
      const local = task.sendAt.setZone(zone)
      assert.equal(local.toISODate(), '2026-03-05')
      assert.equal(local.hour, 9)

      await story.at(DateTime.fromISO('2026-03-05T10:00', { zone }).toUTC())
      assert.include((await story.lastLetter()).text, 'Le 2 mars 2026.')
      assert.equal((await story.refreshed()).dueDate, '2026-03-02')
    })
  }

  test('seventy-two hours over the night of the skipped hour are seventy-two real hours', async ({
    assert,
  }) => {
    story = await aStory({
      dueDate: '2026-03-24',
      plan: [
        { day: 3, tone: 'amical' },
        { day: 4, tone: 'courtois' },
      ],
    })
    await story.on('2026-03-27', '10:00')
    await story.on('2026-03-30', '10:30')
    assert.deepEqual(await story.mailsToClient(), ['amical'])
    await story.on('2026-03-30', '11:05')
    assert.deepEqual(await story.mailsToClient(), ['amical', 'courtois'])
  })

  test('ten o’clock is ten o’clock in winter and in summer', async ({ assert }) => {
    const slot = { slotMinute: 600, spreadMinutes: 0 }
    story = await aStory({
      dueDate: '2026-03-24',
      plan: [
        { day: 2, tone: 'amical' },
        { day: 8, tone: 'courtois' },
      ],
      organization: slot,
    })
    const hours = (await story.tasks()).map(({ sendAt }) => sendAt.toUTC().toFormat('dd HH:mm'))
    assert.deepEqual(hours, ['26 09:00', '01 08:00'])
  })

  test('an invoice due on 29 February is chased', async ({ assert }) => {
    story = await aStory({ dueDate: '2028-02-29', plan: PLAN })
    await story.on('2028-03-03')
    assert.deepEqual(await story.mailsToClient(), ['amical'])
  })
})
