import { liftHold } from '#services/invoices/holds'
import { parisTime } from '#tests/helpers/clock'
import { aStory, type Story } from '#tests/helpers/story'
import { aClient } from '#tests/helpers/story_cast'
import db from '@adonisjs/lucid/services/db'
import { test } from '@japa/runner'

const DUE = '2026-03-02'
const PLAN = [
  { day: 3, tone: 'amical' as const },
  { day: 10, tone: 'courtois' as const },
]

test.group('Row 6: pause, stop and promise, per invoice and per client', (group) => {
  let story: Story | undefined
  group.each.teardown(() => story?.end())

  test('a pause of one invoice leaves the other invoices of the client alone', async ({
    assert,
  }) => {
    story = await aStory({ dueDate: DUE, plan: PLAN })
    await story.anotherInvoice({ dueDate: DUE, numero: 'F-2026-0043' })
    await story.holds()
    await story.on('2026-03-05')

    const { subject } = await story.lastLetter()
    assert.lengthOf(story.sink.delivered, 1)
    assert.include(subject, 'F-2026-0043')
  })

  test('a pause of a client covers all its invoices, today’s and tomorrow’s, and no one else’s', async ({
    assert,
  }) => {
    story = await aStory({ dueDate: DUE, plan: PLAN })
    await story.holds({ clientId: story.client.id })
    await story.anotherInvoice({ dueDate: DUE, numero: 'F-2026-0043' })
    const other = await aClient(story.organization, { name: 'Autre' }, [
      { email: 'autre@client.example', role: 'to' },
    ])
    await story.anotherInvoice({ dueDate: DUE, numero: 'F-2026-0044', clientId: other.id })
    await story.on('2026-03-05')

    assert.deepEqual(
      story.sink.delivered.map(({ to }) => to),
      [['autre@client.example']]
    )
  })

  test('the longest of two holds decides; lifting one does not lift the other', async ({
    assert,
  }) => {
    story = await aStory({ dueDate: DUE, plan: PLAN })
    await story.holds({ invoiceId: story.invoice.id }, parisTime('2026-03-06', '09:00'))
    const pause = await story.holds({ clientId: story.client.id }, parisTime('2026-03-20', '09:00'))
    await story.on('2026-03-05')
    await story.on('2026-03-06')
    await story.on('2026-03-11')
    assert.deepEqual(await story.mailsToClient(), [])

    await liftHold(story.organization.id, pause.id, story.actor)
    await liftHold(story.organization.id, pause.id, story.actor)
    await story.workersRun()
    assert.deepEqual(await story.mailsToClient(), ['amical'])
    assert.lengthOf(await db.from('activity_events').where('kind', 'hold_lifted'), 1)
  })

  test('a promise that is over does not keep the chase asleep', async ({ assert }) => {
    story = await aStory({ dueDate: DUE, plan: PLAN })
    await story.holds({ invoiceId: story.invoice.id }, parisTime('2026-03-16', '00:00'))
    await story.on('2026-03-05')
    await story.on('2026-03-13')
    assert.deepEqual(await story.mailsToClient(), [])

    await story.on('2026-03-16', '09:00')
    assert.deepEqual(await story.mailsToClient(), ['amical'])
    await story.on('2026-03-19', '09:30')
    assert.deepEqual(await story.mailsToClient(), ['amical', 'courtois'])
  })

  test('a hold during the whole plan does not make it leave in one go', async ({ assert }) => {
    story = await aStory({ dueDate: DUE, plan: PLAN })
    await story.holds({ invoiceId: story.invoice.id }, parisTime('2026-04-01', '00:00'))
    for (const day of ['2026-03-05', '2026-03-12', '2026-03-25', '2026-04-01', '2026-04-02']) {
      await story.on(day)
    }
    assert.deepEqual(await story.mailsToClient(), ['amical'])
  })
})
