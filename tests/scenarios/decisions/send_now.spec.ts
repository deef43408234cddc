import { openLitigation } from '#services/invoices/lifecycle'
import { editOne, sendNow, undoSendNow } from '#services/relances/decisions'
import { parisTime } from '#tests/helpers/clock'
import { aStory, type Story } from '#tests/helpers/story'
import { test } from '@japa/runner'

const DUE = '2026-03-02'
const PLAN = [
  { day: 3, tone: 'amical' as const },
  { day: 10, tone: 'courtois' as const },
]

/** The reason of the refusal, or what was answered instead. */
async function refusalOf(story: Story, tone: 'amical' | 'courtois' = 'amical') {
  const { id } = await story.task(tone)
  const answer = await sendNow(story.organization.id, id, story.actor).catch(
    (error: unknown) => error
  )
  return answer instanceof Error && 'meta' in answer
    ? (answer.meta as { reason: string }).reason
    : answer
}

test.group('Sending a reminder now', (group) => {
  let story: Story | undefined
  group.each.teardown(() => story?.end())

  test('it leaves after twenty seconds, once, and not again on its own day', async ({ assert }) => {
    story = await aStory({ dueDate: DUE, plan: PLAN })
    await story.turnTo(parisTime('2026-03-03', '10:00'))
    await sendNow(story.organization.id, (await story.task('amical')).id, story.actor)
    await story.workersRun()
    assert.deepEqual(await story.mailsToClient(), [])

    await story.on('2026-03-03', '10:00:30')
    assert.deepEqual(await story.mailsToClient(), ['amical'])
    await story.on('2026-03-05')
    assert.deepEqual(await story.mailsToClient(), ['amical'])
  })

  test('undone within the twenty seconds, it waits for its own day', async ({ assert }) => {
    story = await aStory({ dueDate: DUE, plan: PLAN })
    await story.turnTo(parisTime('2026-03-03', '10:00'))
    const { id } = await story.task('amical')
    await sendNow(story.organization.id, id, story.actor)
    await undoSendNow(story.organization.id, id, story.actor)

    await story.on('2026-03-03', '10:01')
    assert.deepEqual(await story.mailsToClient(), [])
    await story.on('2026-03-05')
    assert.deepEqual(await story.mailsToClient(), ['amical'])
  })

  test('undone while it was waiting after a refusal of the server, it goes on waiting', async ({
    assert,
  }) => {
    story = await aStory({ dueDate: DUE, plan: PLAN })
    story.sink.fail({ stage: 'rcpt', failure: '4xx', times: 2 })
    await story.on('2026-03-05', '10:00')
    await story.on('2026-03-05', '10:02')
    const { id } = await story.task('amical')
    await sendNow(story.organization.id, id, story.actor)
    await undoSendNow(story.organization.id, id, story.actor)
    await story.workersRun()

    assert.deepEqual(await story.mailsToClient(), [])
    await story.on('2026-03-05', '10:30')
    assert.deepEqual(await story.mailsToClient(), ['amical'])
  })

  test('other words within the twenty seconds take the decision back', async ({ assert }) => {
    story = await aStory({ dueDate: DUE, plan: PLAN })
    await story.turnTo(parisTime('2026-03-03', '10:00'))
    const { id } = await story.task('amical')
    await sendNow(story.organization.id, id, story.actor)
    const edited = await editOne(
      story.organization.id,
      id,
      { subject: 'Autre', body: 'Autre. {{signature}}' },
      story.actor
    )
    assert.isNull(edited.immediateAt)

    await story.on('2026-03-03', '10:05')
    assert.deepEqual(await story.mailsToClient(), [])
  })

  test('undoing what already left changes nothing', async ({ assert }) => {
    story = await aStory({ dueDate: DUE, plan: PLAN })
    await story.turnTo(parisTime('2026-03-03', '10:00'))
    const { id } = await story.task('amical')
    await sendNow(story.organization.id, id, story.actor)
    await story.on('2026-03-03', '10:01')

    await assert.rejects(() => undoSendNow(story!.organization.id, id, story!.actor))
    assert.equal((await story.task('amical')).status, 'sent')
  })

  test('it is refused on a Sunday, and at night', async ({ assert }) => {
    story = await aStory({ dueDate: DUE, plan: PLAN })
    await story.turnTo(parisTime('2026-03-08', '10:00'))
    assert.equal(await refusalOf(story), 'window_closed')
    await story.turnTo(parisTime('2026-03-09', '18:00'))
    assert.equal(await refusalOf(story), 'window_closed')
  })

  test('it is refused under a hold', async ({ assert }) => {
    story = await aStory({ dueDate: DUE, plan: PLAN })
    await story.holds()
    assert.equal(await refusalOf(story), 'held')
  })

  test('it is refused before the gap, and over an earlier step', async ({ assert }) => {
    story = await aStory({ dueDate: DUE, plan: PLAN })
    await story.turnTo(parisTime('2026-03-04'))
    assert.equal(await refusalOf(story, 'courtois'), 'earlier_step_open')
    await story.on('2026-03-05')
    await story.turnTo(parisTime('2026-03-06'))
    assert.equal(await refusalOf(story, 'courtois'), 'invoice_gap')
  })

  test('it is refused without a way to pay', async ({ assert }) => {
    story = await aStory({ dueDate: DUE, plan: PLAN, organization: { iban: null } })
    assert.equal(await refusalOf(story), 'no_way_to_pay')
  })

  test('a dispute within the twenty seconds stops it', async ({ assert }) => {
    story = await aStory({ dueDate: DUE, plan: PLAN })
    await story.turnTo(parisTime('2026-03-03', '10:00'))
    await sendNow(story.organization.id, (await story.task('amical')).id, story.actor)
    await openLitigation(story.organization.id, story.invoice.id, 'malfaçon', story.actor)

    await story.on('2026-03-03', '10:01')
    assert.deepEqual(await story.mailsToClient(), [])
  })
})
