import { parisTime } from '#tests/helpers/clock'
import { addDays } from '#values/local_date'
import { aStory, type Story } from '#tests/helpers/story'
import { test } from '@japa/runner'

const DUE = '2026-03-02'
const PLAN = [{ day: 3, tone: 'amical' as const }]

/** How many mails the client got on each day of these. */
async function mailsPerDay(story: Story, from: string, days: number) {
  const counts: Record<string, number> = {}
  for (let day = 0; day < days; day++) {
    const date = addDays(from, day)
    const before = story.sink.delivered.length
    for (const time of ['09:35', '12:00', '17:00']) {
      await story.turnTo(parisTime(date, time))
      await story.workersRun(2)
    }
    if (story.sink.delivered.length > before) {
      counts[date] = story.sink.delivered.length - before
    }
  }
  return counts
}

test.group('Row 7: a client with several late invoices is not flooded', (group) => {
  let story: Story | undefined
  group.each.teardown(() => story?.end())

  test('five invoices due the same day: one mail a day, two a week, all of them in the end', async ({
    assert,
  }) => {
    story = await aStory({ dueDate: DUE, plan: PLAN })
    for (let number = 1; number < 5; number++) {
      await story.anotherInvoice({ dueDate: DUE, numero: `F-${number}` })
    }

    const counts = await mailsPerDay(story, '2026-03-05', 15)

    assert.deepEqual(counts, {
      '2026-03-05': 1,
      '2026-03-06': 1,
      '2026-03-09': 1,
      '2026-03-10': 1,
      '2026-03-16': 1,
    })
    const tasks = story.sink.delivered.map(({ task }) => task)
    assert.lengthOf(new Set(tasks), 5)
  })

  test('four workers at once keep to one mail a day', async ({ assert }) => {
    story = await aStory({ dueDate: DUE, plan: PLAN })
    for (let number = 1; number < 5; number++) {
      await story.anotherInvoice({ dueDate: DUE, numero: `F-${number}` })
    }
    for (const time of ['10:00', '10:01', '10:02', '10:10']) {
      await story.turnTo(parisTime('2026-03-05', time))
      await story.workersRun(4)
    }
    assert.lengthOf(story.sink.delivered, 1)
  })

  test('an approved mise en demeure is outside the caps, and inside the window', async ({
    assert,
  }) => {
    story = await aStory({
      dueDate: DUE,
      plan: [
        { day: 3, tone: 'amical' },
        { day: 15, tone: 'mise_en_demeure' },
      ],
    })
    await story.on('2026-03-05')
    await story.on('2026-03-17')
    await story.anotherInvoice({ dueDate: '2026-03-16', numero: 'F-1' })
    await story.on('2026-03-19')
    assert.lengthOf(story.sink.delivered, 2)

    await story.turnTo(parisTime('2026-03-19', '18:30'))
    await story.approves(await story.task('mise_en_demeure'))
    await story.workersRun()
    assert.lengthOf(story.sink.delivered, 2)
    await story.on('2026-03-20', '09:00')
    assert.include(await story.mailsToClient(), 'mise_en_demeure')
  })

  test('approved on a day when the client already got a mail, it leaves that day', async ({
    assert,
  }) => {
    story = await aStory({
      dueDate: DUE,
      plan: [
        { day: 3, tone: 'amical' },
        { day: 15, tone: 'mise_en_demeure' },
      ],
    })
    await story.on('2026-03-05')
    await story.on('2026-03-17')
    await story.anotherInvoice({ dueDate: '2026-03-16', numero: 'F-1' })
    await story.on('2026-03-19', '10:00')
    assert.lengthOf(story.sink.delivered, 2)

    await story.turnTo(parisTime('2026-03-19', '11:00'))
    await story.approves(await story.task('mise_en_demeure'))
    await story.workersRun()
    assert.deepEqual(await story.mailsToClient(), ['amical', 'amical', 'mise_en_demeure'])
  })

  test('caps are those of the client’s own days', async ({ assert }) => {
    story = await aStory({
      dueDate: DUE,
      plan: PLAN,
      client: { timeZone: 'Pacific/Noumea' },
      organization: { windowAlwaysOpen: true, spreadMinutes: 0 },
    })
    await story.anotherInvoice({ dueDate: DUE, numero: 'F-1' })
    // 09:00 in Nouméa is 23:00 the day before in Paris.
    await story.on('2026-03-04', '23:30')
    await story.on('2026-03-05', '10:00')
    assert.lengthOf(story.sink.delivered, 1)
    await story.on('2026-03-05', '14:30')
    assert.lengthOf(story.sink.delivered, 2)
  })
})
