import RelanceTask from '#models/relance_task'
import { Claims } from '#services/relances/claims'
import { Recorder } from '#services/relances/recorder'
import { expireLeases } from '#services/relances/settler'
import { startWave } from '#services/relances/starter'
import { parisTime } from '#tests/helpers/clock'
import { aStory, type Story } from '#tests/helpers/story'
import { aClient } from '#tests/helpers/story_cast'
import { NO_HURRY } from '#tests/helpers/outgoing_messages'
import { test } from '@japa/runner'

const DUE = '2026-03-02'
const PLAN = [
  { day: 3, tone: 'amical' as const },
  { day: 10, tone: 'courtois' as const },
]

test.group('Rule 1: a step is sent at most once, and never lost', (group) => {
  let story: Story | undefined
  group.each.teardown(() => story?.end())

  test('a dispatcher that runs 1,440 times on the day sends one mail', async ({ assert }) => {
    story = await aStory({ dueDate: DUE, plan: PLAN })

    for (let hour = 0; hour < 24; hour++) {
      await story.turnTo(parisTime('2026-03-05', `${String(hour).padStart(2, '0')}:00`))
      for (let minute = 0; minute < 60; minute++) {
        await story.workersRun()
      }
    }

    assert.deepEqual(await story.mailsToClient(), ['amical'])
    const invoice = await story.refreshed()
    assert.equal(invoice.rubisEarned, 1)
  }).timeout(60_000)

  test('four workers that wake up together send one mail per invoice', async ({ assert }) => {
    story = await aStory({ dueDate: DUE, plan: PLAN })
    for (let number = 1; number < 8; number++) {
      const client = await aClient(story.organization, { name: `Client ${number}` }, [
        { email: `compta@client-${number}.example`, role: 'to' },
      ])
      await story.anotherInvoice({ dueDate: DUE, clientId: client.id, numero: `F-${number}` })
    }

    await story.turnTo(parisTime('2026-03-05'))
    await story.workersRun(4)
    await story.workersRun(4)

    assert.lengthOf(story.sink.delivered, 8)
    assert.lengthOf(new Set(story.sink.delivered.map(({ to }) => to[0])), 8)
    assert.lengthOf(new Set(story.sink.delivered.map(({ messageId }) => messageId)), 8)
  })

  test('a worker that dies between its start and its mail leaves a doubt, never a second mail', async ({
    assert,
  }) => {
    story = await aStory({ dueDate: DUE, plan: PLAN })
    await story.turnTo(parisTime('2026-03-05'))
    await startWave(await new Claims().take(), story.wire)

    await story.at(parisTime('2026-03-05', '10:05'))
    await story.at(parisTime('2026-03-06'))

    assert.lengthOf(story.sink.delivered, 0)
    assert.equal((await story.task('amical')).status, 'unknown')
    assert.deepEqual(await story.notices(), ['relance_unknown'])
  })

  test('a worker that dies after the server took the mail is settled once, as sent', async ({
    assert,
  }) => {
    story = await aStory({ dueDate: DUE, plan: PLAN })
    await story.turnTo(parisTime('2026-03-05'))
    const [started] = await startWave(await new Claims().take(), story.wire)
    const outcome = await story.wire.send(started.message, NO_HURRY)
    await new Recorder().record(started.messageId, started.post, outcome)

    await story.turnTo(parisTime('2026-03-05', '10:05'))
    await story.workersRun(4)

    assert.deepEqual(await story.mailsToClient(), ['amical'])
    assert.equal((await story.task('amical')).status, 'sent')
    assert.equal((await story.refreshed()).rubisEarned, 1)
  })

  test('a worker that dies after its claim loses nothing: another one sends', async ({
    assert,
  }) => {
    story = await aStory({ dueDate: DUE, plan: PLAN })
    await story.turnTo(parisTime('2026-03-05'))
    await new Claims().take()

    await story.workersRun()
    assert.deepEqual(await story.mailsToClient(), [])

    await story.at(parisTime('2026-03-05', '10:02'))
    assert.deepEqual(await story.mailsToClient(), ['amical'])
  })

  test('a worker that comes back after its lease starts nothing', async ({ assert }) => {
    story = await aStory({ dueDate: DUE, plan: PLAN })
    await story.turnTo(parisTime('2026-03-05'))
    const late = await new Claims().take()
    await story.at(parisTime('2026-03-05', '10:02'))

    assert.deepEqual(await startWave(late, story.wire), [])
    assert.deepEqual(await story.mailsToClient(), ['amical'])
  })

  test('five claims that never start become a failure that the user hears of', async ({
    assert,
  }) => {
    story = await aStory({ dueDate: DUE, plan: PLAN })
    for (let claim = 1; claim <= 5; claim++) {
      await story.turnTo(parisTime('2026-03-05', `10:${claim}0`))
      assert.lengthOf(await new Claims().take(), 1)
      await story.turnTo(parisTime('2026-03-05', `10:${claim}5`))
      await expireLeases()
    }

    assert.equal((await story.task('amical')).status, 'failed')
    assert.equal((await story.task('amical')).failureCode, 'never_started')
    assert.deepEqual(await story.notices(), ['relance_failed'])
    assert.lengthOf(story.sink.delivered, 0)
  })

  test('a reminder that kills its workers is claimed alone, and its neighbours leave', async ({
    assert,
  }) => {
    story = await aStory({ dueDate: DUE, plan: PLAN })
    for (const numero of ['F-2026-0043', 'F-2026-0044']) {
      const client = await aClient(story.organization, { name: numero })
      await story.anotherInvoice({ dueDate: DUE, numero, clientId: client.id })
    }
    await story.turnTo(parisTime('2026-03-05', '10:10'))
    const deadly = await story.task('amical')
    await RelanceTask.query().where('id', deadly.id).update({ claims: 2 })

    const workers = [new Claims(), new Claims()]
    const [alone, together] = [await workers[0].take(), await workers[1].take()]

    assert.deepEqual(
      alone.map(({ taskId }) => taskId),
      [deadly.id]
    )
    assert.lengthOf(together, 2)
  })
})
