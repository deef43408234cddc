import { parisTime } from '#tests/helpers/clock'
import { aStory, type Story } from '#tests/helpers/story'
import { test } from '@japa/runner'
import { DateTime } from 'luxon'

const PLAN = [
  {
    day: 3,
    tone: 'amical' as const,
    body: 'Échue le {{dueDate}}, {{daysLate}} jours, reste {{remainder}}. {{signature}}',
  },
]

test.group('Rule 7: cents, local dates, UTC instants, the client’s own hours', (group) => {
  let story: Story | undefined
  group.each.teardown(() => story?.end())

  test('a client in Martinique hears of it in its own morning, not at four at night', async ({
    assert,
  }) => {
    story = await aStory({
      dueDate: '2026-03-02',
      plan: PLAN,
      client: { timeZone: 'America/Martinique' },
    })
    const [task] = await story.tasks()
    const local = task.sendAt.setZone('America/Martinique')
    assert.equal(local.toISODate(), '2026-03-05')
    assert.equal(local.hour, 9)
    assert.isBelow(local.minute, 30)

    await story.on('2026-03-05', '10:00')
    await story.on('2026-03-05', '13:59')
    assert.deepEqual(await story.mailsToClient(), [])
    await story.on('2026-03-05', '14:30')
    assert.deepEqual(await story.mailsToClient(), ['amical'])
  })

  test('the day is counted where the client lives', async ({ assert }) => {
    story = await aStory({
      dueDate: '2026-03-02',
      plan: PLAN,
      client: { timeZone: 'Pacific/Noumea' },
      organization: { windowAlwaysOpen: true },
    })
    await story.at(DateTime.fromISO('2026-03-05T09:30', { zone: 'Pacific/Noumea' }).toUTC())

    const { text } = await story.lastLetter()
    assert.include(text, 'Échue le 2 mars 2026, 3 jours')
  })

  test('an amount with odd cents is written to the cent, everywhere', async ({ assert }) => {
    story = await aStory({ dueDate: '2026-03-02', plan: PLAN, amountTtcCents: 1_000_000_000 })
    await story.receivesPayment(999_998_999)
    await story.on('2026-03-05')

    const { text } = await story.lastLetter()
    assert.include(text, 'reste 10,01\u00a0€')
    assert.equal((await story.refreshed()).remainderCents, 1_001)
  })

  for (const [what, dueDate, sendDay] of [
    ['the night when an hour is skipped', '2026-03-27', '2026-03-30'],
    ['the night when an hour comes twice', '2026-10-23', '2026-10-26'],
    ['the turn of the year', '2026-12-29', '2027-01-04'],
  ]) {
    test(`over ${what}, the reminder leaves at nine, local time`, async ({ assert }) => {
      story = await aStory({ dueDate, plan: PLAN })
      const [task] = await story.tasks()
      const local = task.sendAt.setZone('Europe/Paris')
      assert.equal(local.toISODate(), sendDay)
      assert.equal(local.hour, 9)

      await story.on(sendDay, '08:59')
      assert.deepEqual(await story.mailsToClient(), [])
      await story.on(sendDay, '09:31')
      assert.deepEqual(await story.mailsToClient(), ['amical'])
      assert.include((await story.lastLetter()).text, String(DateTime.fromISO(dueDate).day))
    })
  }

  test('what is stored is an instant: the same one seen from anywhere', async ({ assert }) => {
    story = await aStory({ dueDate: '2026-03-02', plan: PLAN })
    await story.on('2026-03-05', '12:00')

    const task = await story.task('amical')
    assert.closeTo(task.sentAt!.toMillis(), parisTime('2026-03-05', '12:00').toMillis(), 60_000)
    assert.equal((await story.refreshed()).dueDate, '2026-03-02')
  })
})
