import type Organization from '#models/organization'
import { parisTime } from '#tests/helpers/clock'
import { aStory, type Story } from '#tests/helpers/story'
import { addDays } from '#values/local_date'
import { test } from '@japa/runner'

const HOURS = ['00:30', '07:00', '08:59', '09:45', '13:00', '17:59', '18:01', '23:00']

/** A reminder on its due date, with workers that wake at any hour of these days: when does it leave? */
async function leavesAt(story: Story, from: string, days: number): Promise<string | null> {
  for (let day = 0; day < days; day++) {
    for (const hour of HOURS) {
      await story.turnTo(parisTime(addDays(from, day), hour))
      await story.workersRun()
      if (story.sink.delivered.length > 0) {
        return `${addDays(from, day)} ${hour}`
      }
    }
  }
  return null
}

test.group('Row 15: weekends, public holidays, closed days and office hours', (group) => {
  let story: Story | undefined
  group.each.teardown(() => story?.end())

  test('what falls on {what} leaves on {leaves}, within office hours')
    .with([
      { what: 'a working day', day: '2026-03-04', leaves: '2026-03-04 09:45', with: {} },
      { what: 'a Saturday', day: '2026-03-07', leaves: '2026-03-09 09:45', with: {} },
      { what: '14 July', day: '2026-07-14', leaves: '2026-07-15 09:45', with: {} },
      {
        what: 'the Saturday before Easter Monday',
        day: '2026-04-04',
        leaves: '2026-04-07 09:45',
        with: {},
      },
      {
        what: 'Good Friday in Strasbourg',
        day: '2026-04-03',
        leaves: '2026-04-07 09:45',
        with: { calendarRegion: 'FR-67' },
      },
      {
        what: 'a day that the organization closes',
        day: '2026-05-15',
        leaves: '2026-05-18 09:45',
        with: { closedDays: ['2026-05-15'] },
      },
      {
        what: 'a day of shorter hours',
        day: '2026-03-04',
        leaves: '2026-03-04 13:00',
        with: { windowOpenMinute: 660, slotMinute: 660 },
      },
    ] as { what: string; day: string; leaves: string; with: Partial<Organization> }[])
    .run(async ({ assert }, { day, leaves, with: organization }) => {
      story = await aStory({ dueDate: day, plan: [{ day: 0, tone: 'amical' }], organization })
      assert.equal(await leavesAt(story, addDays(day, -1), 6), leaves)
    })

  test('a worker that was off until the evening sends nothing at night: the next morning will do', async ({
    assert,
  }) => {
    story = await aStory({ dueDate: '2026-03-05', plan: [{ day: 0, tone: 'amical' }] })
    await story.on('2026-03-05', '18:00')
    await story.on('2026-03-06', '08:59')
    assert.deepEqual(await story.mailsToClient(), [])
    await story.on('2026-03-06', '09:45')
    assert.deepEqual(await story.mailsToClient(), ['amical'])
  })
})
