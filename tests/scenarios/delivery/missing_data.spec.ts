import PlanStep from '#models/plan_step'
import { updateClient } from '#services/clients/client_writer'
import { updateInvoice } from '#services/invoices/lifecycle'
import { editOne } from '#services/relances/decisions'
import { updatePlan } from '#services/plans/plan_writer'
import { parisTime } from '#tests/helpers/clock'
import { aStory, type Story } from '#tests/helpers/story'
import { aClient, aFreelancer, aPlan } from '#tests/helpers/story_cast'
import db from '@adonisjs/lucid/services/db'
import { test } from '@japa/runner'
import { v7 as uuidv7 } from 'uuid'

const DUE = '2026-03-02'
const PLAN = [
  { day: 3, tone: 'amical' as const },
  { day: 10, tone: 'courtois' as const },
]
const THAT_DAY = '2026-03-05'
const NEEDS_A_NAME = [
  { ...PLAN[0], body: 'Bonjour {{client.contactName}}. {{signature}}' },
  PLAN[1],
]
const NEEDS_A_SUBJECT = [{ ...PLAN[0], body: 'Pour {{invoiceSubject}}. {{signature}}' }, PLAN[1]]

/** Three sweeps of two days: nothing leaves, and it is said once. */
async function staysBlocked(story: Story) {
  await story.on(THAT_DAY, '10:00')
  await story.on(THAT_DAY, '15:00')
  await story.on('2026-03-06', '11:00')
  return { mails: await story.mailsToClient(), notices: await story.notices() }
}

const BLOCKED = { mails: [], notices: ['relance_blocked'] }

async function suppress(email: string, organizationId: string | null = null) {
  await db
    .table('suppressions')
    .insert({ id: uuidv7(), organization_id: organizationId, email, reason: 'hard_bounce' })
}

test.group('When something is missing, nothing leaves and the user is told once', (group) => {
  let story: Story | undefined
  group.each.teardown(() => story?.end())

  test('no recipient: it leaves as soon as the client has an address', async ({ assert }) => {
    story = await aStory({ dueDate: DUE, plan: PLAN, contacts: [] })
    assert.deepEqual(await staysBlocked(story), BLOCKED)
    assert.include(await story.log(), 'relance_waits: no_recipient')

    await updateClient(story.organization.id, story.client.id, {
      contacts: [{ email: 'jeanne@lefevre.example', role: 'to' }],
    })
    await story.workersRun()
    assert.deepEqual(await story.mailsToClient(), ['amical'])
  })

  test('an address that bounced: it leaves to the one the user gives instead', async ({
    assert,
  }) => {
    story = await aStory({ dueDate: DUE, plan: PLAN })
    await suppress('compta@lefevre.example')
    assert.deepEqual(await staysBlocked(story), BLOCKED)
    assert.include(await story.log(), 'relance_waits: address_suppressed')

    await updateClient(story.organization.id, story.client.id, {
      contacts: [{ email: 'jeanne@lefevre.example', role: 'to' }],
    })
    await story.workersRun()
    assert.deepEqual(
      story.sink.delivered.map(({ to }) => to),
      [['jeanne@lefevre.example']]
    )
  })

  test('an address suppressed by someone else’s organization is still mine to write to', async ({
    assert,
  }) => {
    story = await aStory({ dueDate: DUE, plan: PLAN })
    const { organization } = await aFreelancer({}, 'neighbour')
    await suppress('compta@lefevre.example', organization.id)
    await story.on(THAT_DAY)

    assert.deepEqual(await story.mailsToClient(), ['amical'])
  })

  test('a word without a value: it leaves when the client has that value', async ({ assert }) => {
    story = await aStory({ dueDate: DUE, plan: NEEDS_A_NAME })
    assert.deepEqual(await staysBlocked(story), BLOCKED)
    const [line] = await db.from('activity_events').where('kind', 'relance_waits')
    assert.deepInclude(line.data, { reason: 'missing_values', missing: ['client.contactName'] })

    await updateClient(story.organization.id, story.client.id, {
      contacts: [{ name: 'Jeanne Lefèvre', email: 'compta@lefevre.example', role: 'to' }],
    })
    await story.workersRun()
    assert.include((await story.lastLetter()).text, 'Bonjour Jeanne Lefèvre.')
  })

  test('a word without a value: it leaves when the invoice has that value', async ({ assert }) => {
    story = await aStory({ dueDate: DUE, plan: NEEDS_A_SUBJECT })
    assert.deepEqual(await staysBlocked(story), BLOCKED)

    await updateInvoice(
      story.organization.id,
      story.invoice.id,
      { subject: 'Refonte du site' },
      story.actor
    )
    await story.workersRun()
    assert.include((await story.lastLetter()).text, 'Pour Refonte du site.')
  })

  test('a word without a value: it leaves when the plan no longer asks for it', async ({
    assert,
  }) => {
    story = await aStory({ dueDate: DUE, plan: NEEDS_A_SUBJECT })
    assert.deepEqual(await staysBlocked(story), BLOCKED)

    const steps = await PlanStep.query().where('planId', story.plan.id).orderBy('position')
    await updatePlan(
      story.organization.id,
      story.plan.id,
      {
        steps: steps.map(({ id, offsetDays, tone }) => ({
          id,
          offsetDays,
          tone,
          subject: 'Facture {{numero}}',
          body: 'Sans objet. {{signature}}',
        })),
      },
      story.actor
    )
    await story.workersRun()
    assert.include((await story.lastLetter()).text, 'Sans objet.')
  })

  test('a word without a value: it leaves with other words for that one', async ({ assert }) => {
    story = await aStory({ dueDate: DUE, plan: NEEDS_A_SUBJECT })
    assert.deepEqual(await staysBlocked(story), BLOCKED)

    await editOne(
      story.organization.id,
      (await story.task('amical')).id,
      { subject: 'Facture {{numero}}', body: 'Autrement dit. {{signature}}' },
      story.actor
    )
    await story.workersRun()
    assert.deepEqual(await story.mailsToClient(), ['amical'])
  })

  test('fixed at night, it leaves in the morning', async ({ assert }) => {
    story = await aStory({ dueDate: DUE, plan: PLAN, contacts: [] })
    await story.on(THAT_DAY)
    await story.turnTo(parisTime(THAT_DAY, '22:00'))
    await updateClient(story.organization.id, story.client.id, {
      contacts: [{ email: 'jeanne@lefevre.example', role: 'to' }],
    })
    await story.workersRun()
    assert.deepEqual(await story.mailsToClient(), [])

    await story.on('2026-03-06', '09:00')
    assert.deepEqual(await story.mailsToClient(), ['amical'])
  })

  test('another obstacle after the first one is told too, by mail as well', async ({ assert }) => {
    story = await aStory({ dueDate: DUE, plan: PLAN, contacts: [], organization: { iban: null } })
    await story.on(THAT_DAY)
    await updateClient(story.organization.id, story.client.id, {
      contacts: [{ email: 'jeanne@lefevre.example', role: 'to' }],
    })
    await story.workersRun()

    assert.deepEqual(await story.notices(), ['relance_blocked', 'relance_blocked'])
    const mails = await db.from('outbox').orderBy('created_at')
    assert.deepEqual(
      mails.map(({ payload }) => payload.reason),
      ['no_recipient', 'no_way_to_pay']
    )
  })

  test('a template that cannot be read fails alone: the others of its wave leave', async ({
    assert,
  }) => {
    story = await aStory({ dueDate: DUE, plan: PLAN })
    const client = await aClient(story.organization, { name: 'Autre' }, [
      { email: 'autre@client.example', role: 'to' },
    ])
    const broken = await aPlan(story.organization, [{ day: 3, tone: 'amical', body: '{{#if}}' }])
    await story.anotherInvoice({ dueDate: DUE, clientId: client.id, planId: broken.id })
    await story.on(THAT_DAY)

    assert.deepEqual(
      story.sink.delivered.map(({ to }) => to),
      [['compta@lefevre.example']]
    )
    assert.lengthOf(await story.notices(), 1)
  })

  test('paid while something is missing: nothing leaves when it is completed', async ({
    assert,
  }) => {
    story = await aStory({ dueDate: DUE, plan: PLAN, contacts: [] })
    await story.on(THAT_DAY)
    await story.receivesPayment()
    await updateClient(story.organization.id, story.client.id, {
      contacts: [{ email: 'jeanne@lefevre.example', role: 'to' }],
    })

    await story.on('2026-03-06')
    assert.lengthOf(story.wire.given, 0)
  })
})
