import { OutboxSender } from '#services/notifications/outbox_sender'
import { alertSilence } from '#services/operations/silence_alert'
import { turnSendingOff } from '#services/operations/sending_switch'
import { Claims } from '#services/relances/claims'
import { parisTime } from '#tests/helpers/clock'
import { aStory, type Story } from '#tests/helpers/story'
import { aFreelancer } from '#tests/helpers/story_cast'
import db from '@adonisjs/lucid/services/db'
import { test } from '@japa/runner'
import { v7 as uuidv7 } from 'uuid'

const DUE = '2026-03-02'
const PLAN = [
  { day: 3, tone: 'amical' as const },
  { day: 10, tone: 'courtois' as const },
]

/** Reminders of so many other clients of an organization, all due an hour ago. */
async function aQueueOf(organizationId: string, planId: string, count: number) {
  await db.rawQuery(
    `WITH new_clients AS (
        INSERT INTO clients (id, organization_id, name)
        SELECT gen_random_uuid(), :organizationId, 'Client ' || n FROM generate_series(1, :count) AS n
        RETURNING id
      ), new_invoices AS (
        INSERT INTO invoices (id, organization_id, client_id, plan_id, numero, amount_ttc_cents, issue_date, due_date)
        SELECT gen_random_uuid(), :organizationId, id, :planId, left(id::text, 8), 100, '2026-01-01', '2026-02-01'
        FROM new_clients RETURNING id, client_id
      )
      INSERT INTO relance_tasks (id, organization_id, client_id, invoice_id, plan_step_id, send_at)
      SELECT gen_random_uuid(), :organizationId, i.client_id, i.id,
        (SELECT id FROM plan_steps WHERE plan_id = :planId ORDER BY position LIMIT 1),
        rubis_now() - interval '1 hour'
      FROM new_invoices AS i`,
    { organizationId, planId, count }
  )
}

test.group('Row 3: a reminder that is never sent, a day that is missed', (group) => {
  let story: Story | undefined
  group.each.teardown(() => story?.end())

  test('workers that were off on the very day send on the next one', async ({ assert }) => {
    story = await aStory({ dueDate: DUE, plan: PLAN })
    await story.on('2026-03-04')
    await story.on('2026-03-06')
    assert.deepEqual(await story.mailsToClient(), ['amical'])
  })

  test('a wake-up job that never comes loses nothing: the rows are the queue', async ({
    assert,
  }) => {
    story = await aStory({ dueDate: DUE, begins: '2026-03-09', plan: PLAN })
    await story.on('2026-03-09', '10:02')
    assert.deepEqual(await story.mailsToClient(), ['amical'])
  })

  test('a crowd of one organization does not keep another one waiting', async ({ assert }) => {
    story = await aStory({ dueDate: DUE, plan: PLAN })
    const { organization: crowded } = await aFreelancer({}, 'crowded')
    const planId = uuidv7()
    await db.table('plans').insert({ id: planId, organization_id: crowded.id, name: 'Plan' })
    await db.table('plan_steps').insert({
      id: uuidv7(),
      organization_id: crowded.id,
      plan_id: planId,
      position: 0,
      offset_days: 3,
      tone: 'amical',
      subject: 'S',
      body: 'B',
    })
    await story.turnTo(parisTime('2026-03-05'))
    await aQueueOf(crowded.id, planId, 600)

    const claims = await new Claims().take(100)

    assert.lengthOf(claims, 100)
    assert.include(
      claims.map(({ organizationId }) => organizationId),
      story.organization.id
    )
  })

  test('nothing left for a day while reminders are due: the user is told, once a day', async ({
    assert,
  }) => {
    story = await aStory({ dueDate: DUE, plan: PLAN })
    await story.turnTo(parisTime('2026-03-06', '11:00'))
    assert.equal(await alertSilence(), 1)
    assert.equal(await alertSilence(), 1)
    assert.deepEqual(await story.notices(), ['nothing_left'])
    await story.turnTo(parisTime('2026-03-07', '11:00'))
    await alertSilence()
    assert.deepEqual(await story.notices(), ['nothing_left', 'nothing_left'])

    await new OutboxSender({ transport: story.wire }).drain()
    const { to, subject } = await story.lastLetter()
    assert.include(JSON.stringify(to), 'camille@atelier-morel.example')
    assert.isNotEmpty(subject)
  })

  test('with sending switched off the bell says so, and even that mail waits', async ({
    assert,
  }) => {
    story = await aStory({ dueDate: DUE, plan: PLAN })
    await turnSendingOff(db.connection(), 'restore')
    await story.turnTo(parisTime('2026-03-06', '11:00'))
    await alertSilence()
    await new OutboxSender({ transport: story.wire }).drain()

    const [notice] = await db.from('notifications')
    assert.equal(notice.data.cause, 'sending_off')
    assert.lengthOf(story.sink.delivered, 0)
  })

  test('a calm week is not a silence: nothing is due, nobody is told', async ({ assert }) => {
    story = await aStory({ dueDate: DUE, plan: PLAN })
    await story.turnTo(parisTime('2026-02-20'))
    assert.equal(await alertSilence(), 0)
    assert.deepEqual(await story.notices(), [])
  })
})
