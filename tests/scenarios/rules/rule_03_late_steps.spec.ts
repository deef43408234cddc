import { closeLitigation, openLitigation } from '#services/invoices/lifecycle'
import { parisTime } from '#tests/helpers/clock'
import { aStory, type Story } from '#tests/helpers/story'
import { test } from '@japa/runner'
import { DateTime } from 'luxon'

const DUE = '2026-03-02'
const PLAN = [
  { day: -3, tone: 'amical' as const, subject: 'Bientôt {{dueDate}}' },
  { day: 3, tone: 'courtois' as const },
  { day: 8, tone: 'ferme' as const },
  { day: 12, tone: 'mise_en_demeure' as const },
]

const HOUR = 3_600_000

/** Real hours between one departure and the next, as the ledger knows them: answers take their time. */
async function hoursBetween(story: Story): Promise<number[]> {
  const sent = (await story.tasks()).flatMap(({ sentAt, startedAt }) =>
    sentAt && startedAt ? [startedAt.toMillis()] : []
  )
  const ordered = sent.toSorted((a, b) => a - b)
  return ordered.slice(1).map((at, index) => (at - ordered[index]) / HOUR)
}

/** Every quarter of an hour of the office day, for so many days. */
async function liveThrough(story: Story, from: string, days: number) {
  for (let day = 0; day < days; day++) {
    const date = DateTime.fromISO(from).plus({ days: day }).toISODate()!
    for (const time of ['08:45', '09:45', '12:00', '15:00', '17:45', '21:00']) {
      await story.on(date, time)
    }
  }
}

test.group('Rule 3: a late step is sent late, once, in order', (group) => {
  let story: Story | undefined
  group.each.teardown(() => story?.end())

  test('a week without machines: what was missed leaves in order, 72 h apart, the harshest last', async ({
    assert,
  }) => {
    story = await aStory({ dueDate: DUE, plan: PLAN })

    await liveThrough(story, '2026-03-11', 12)

    assert.deepEqual(await story.mailsToClient(), ['courtois', 'ferme'])
    const gaps = await hoursBetween(story)
    assert.isAtLeast(gaps[0], 72)
    assert.equal((await story.task('amical')).cancelReason, 'moment_passed')
    const formal = await story.task('mise_en_demeure')
    assert.equal(formal.status, 'drafted')
    assert.include(await story.log(), 'relance_not_sent: moment_passed')
  })

  test('the first mail after an outage is the earliest step, never the harshest', async ({
    assert,
  }) => {
    story = await aStory({ dueDate: DUE, plan: PLAN })

    await story.on('2026-06-02')

    assert.deepEqual(await story.mailsToClient(), ['courtois'])
  })

  test('an old overdue invoice that is imported starts with its first step, a minute later', async ({
    assert,
  }) => {
    story = await aStory({
      dueDate: '2025-11-03',
      begins: '2026-03-03',
      plan: PLAN,
      source: 'import',
    })
    const [first, second, third] = await story.tasks()

    assert.closeTo(first.sendAt.toMillis(), parisTime('2026-03-03', '10:01').toMillis(), 30_000)
    assert.isAtLeast(second.sendAt.diff(first.sendAt).as('hours'), 72)
    assert.isAtLeast(third.sendAt.diff(second.sendAt).as('hours'), 72)

    await liveThrough(story, '2026-03-03', 10)
    assert.deepEqual(await story.mailsToClient(), ['courtois', 'ferme'])
    assert.equal((await story.task('mise_en_demeure')).status, 'drafted')
  })

  test('an old invoice imported on a Saturday night waits for Monday morning', async ({
    assert,
  }) => {
    story = await aStory({
      dueDate: '2026-01-05',
      begins: '2026-03-07',
      at: '23:00',
      plan: PLAN,
      source: 'import',
    })

    await story.on('2026-03-07', '23:30')
    await story.on('2026-03-08', '10:00')
    assert.deepEqual(await story.mailsToClient(), [])

    await story.on('2026-03-09', '09:00')
    assert.deepEqual(await story.mailsToClient(), ['courtois'])
  })

  test('a step meant for before the due date does not leave after it', async ({ assert }) => {
    story = await aStory({ dueDate: DUE, plan: PLAN })

    await story.on('2026-03-03')

    assert.deepEqual(await story.mailsToClient(), [])
    assert.equal((await story.task('amical')).cancelReason, 'moment_passed')
  })

  test('a step meant for before the due date still leaves on the due date', async ({ assert }) => {
    story = await aStory({ dueDate: DUE, plan: PLAN })

    await story.on(DUE)

    assert.deepEqual(await story.mailsToClient(), ['amical'])
  })

  test('reopened after a dispute of two months, the chase resumes where it was, one step at a time', async ({
    assert,
  }) => {
    story = await aStory({ dueDate: DUE, plan: PLAN })
    await story.on('2026-03-05')
    await openLitigation(story.organization.id, story.invoice.id, 'malfaçon', story.actor)
    await story.on('2026-03-20')
    assert.deepEqual(await story.mailsToClient(), ['courtois'])

    await story.turnTo(parisTime('2026-05-05'))
    await closeLitigation(story.organization.id, story.invoice.id, story.actor)
    assert.equal((await story.refreshed()).status, 'in_relance')

    await story.on('2026-05-05', '10:05')
    assert.deepEqual(await story.mailsToClient(), ['courtois', 'ferme'])
    await story.on('2026-05-07', '17:00')
    assert.equal((await story.task('mise_en_demeure')).status, 'scheduled')
    await story.on('2026-05-12')
    assert.equal((await story.task('mise_en_demeure')).status, 'drafted')
    assert.deepEqual(await story.mailsToClient(), ['courtois', 'ferme'])
  })

  test('an organization that wants a week between reminders gets a week', async ({ assert }) => {
    story = await aStory({
      dueDate: DUE,
      plan: PLAN.slice(1, 3),
      organization: { minGapHours: 168 },
    })

    await liveThrough(story, '2026-03-05', 9)

    assert.deepEqual(await story.mailsToClient(), ['courtois', 'ferme'])
    assert.isAtLeast((await hoursBetween(story))[0], 168)
  })
})
