import { endDryRun, startDryRun } from '#services/organizations/dry_run'
import { readRehearsal, replanRehearsed } from '#services/relances/rehearsals'
import { createInvoices } from '#services/invoices/invoice_creator'
import { postpone, sendNow } from '#services/relances/decisions'
import { parisTime } from '#tests/helpers/clock'
import { aStory, type Story } from '#tests/helpers/story'
import { aClient, aFreelancer, aPlan } from '#tests/helpers/story_cast'
import db from '@adonisjs/lucid/services/db'
import { test } from '@japa/runner'

const DUE = '2026-03-02'
const PLAN = [
  { day: 3, tone: 'amical' as const },
  { day: 10, tone: 'courtois' as const },
  { day: 24, tone: 'ferme' as const },
]

test.group('Dry run: everything but the sending', (group) => {
  let story: Story | undefined
  group.each.teardown(() => story?.end())

  const rehearsing = async (plan: Parameters<typeof aStory>[0]['plan'] = PLAN) => {
    const begun = await aStory({ dueDate: DUE, plan })
    story = begun
    await startDryRun(begun.organization.id, begun.actor)
    return begun
  }

  test('the exact mail is kept to be read; the client receives nothing and nothing is counted', async ({
    assert,
  }) => {
    const { organization, sink, ...rest } = await rehearsing()
    await story!.on('2026-03-05')

    assert.lengthOf(sink.delivered, 0)
    const task = await story!.task('amical')
    assert.deepInclude(task.serialize(), { status: 'cancelled', cancelReason: 'rehearsed' })
    const { mail, remainderCents } = await readRehearsal(organization.id, task.id)
    assert.equal(mail.to.address, 'compta@lefevre.example')
    assert.equal(mail.subject, 'Facture F-2026-0042')
    assert.include(mail.text, 'il reste 1\u202f200,00\u00a0€')
    assert.equal(remainderCents, 120_000)

    assert.equal((await story!.refreshed()).status, 'pending')
    assert.equal(rest.invoice.rubisEarned, 0)
    const counters = await db
      .from('organization_counters')
      .where('organization_id', organization.id)
      .firstOrFail()
    assert.equal(Number(counters.rubis_count), 0)
    assert.isNull(counters.last_sent_at)
    assert.lengthOf(await db.from('outbound_messages'), 0)
    assert.include(await story!.log(), 'relance_rehearsed')
  })

  test('the plan goes on by its own dates, each step once, as it would for good', async ({
    assert,
  }) => {
    await rehearsing()
    for (const day of ['2026-03-05', '2026-03-06', '2026-03-12', '2026-03-13', '2026-03-26']) {
      await story!.on(day)
    }
    const rows = await db
      .from('rehearsals as r')
      .join('relance_tasks as t', 't.id', 'r.relance_task_id')
      .join('plan_steps as s', 's.id', 't.plan_step_id')
      .orderBy('r.rehearsed_at')
      .select('s.tone')
    assert.deepEqual(
      rows.map(({ tone }) => tone),
      ['amical', 'courtois', 'ferme']
    )
    assert.lengthOf(story!.sink.delivered, 0)
  })

  test('the caps of a client hold for what is rehearsed too', async ({ assert }) => {
    await rehearsing()
    await story!.anotherInvoice({ dueDate: DUE })
    await story!.on('2026-03-05')
    await story!.workersRun()
    assert.lengthOf(await db.from('rehearsals'), 1)
    assert.lengthOf(await db.from('relance_tasks').where({ wait_reason: 'client_daily_cap' }), 1)
  })

  test('what happens to the invoice meanwhile does not rehearse a step twice', async ({
    assert,
  }) => {
    await rehearsing()
    await story!.on('2026-03-05')
    const next = await story!.task('courtois')
    await postpone(story!.organization.id, next.id, parisTime('2026-03-20', '10:00'), story!.actor)
    await story!.workersRun()
    assert.lengthOf(await db.from('rehearsals'), 1)
  })

  test('once it is over, the oldest missed step leaves first and the next keeps the gap', async ({
    assert,
  }) => {
    await rehearsing()
    await story!.on('2026-03-05')
    await story!.on('2026-03-12')
    await story!.turnTo(parisTime('2026-03-16', '10:00'))
    await endDryRun(story!.organization.id, story!.actor)
    assert.equal(await replanRehearsed(), 0)

    await story!.on('2026-03-16', '10:02')
    assert.deepEqual(await story!.mailsToClient(), ['amical'])
    await story!.on('2026-03-17')
    assert.deepEqual(await story!.mailsToClient(), ['amical'])
    await story!.on('2026-03-19', '10:05')
    assert.deepEqual(await story!.mailsToClient(), ['amical', 'courtois'])
    await story!.on('2026-03-27')
    assert.deepEqual(await story!.mailsToClient(), ['amical', 'courtois', 'ferme'])
  })

  test('a process that dies before planning again loses nothing: a round finds it', async ({
    assert,
  }) => {
    await rehearsing()
    await story!.on('2026-03-05')
    await db.from('organizations').update({ dry_run_since: null })

    assert.equal(await replanRehearsed(), 1)
    await story!.on('2026-03-05', '10:05')
    assert.deepEqual(await story!.mailsToClient(), ['amical'])
  })

  test('a formal notice approved for show is asked again before it leaves for good', async ({
    assert,
  }) => {
    await rehearsing([{ day: 3, tone: 'mise_en_demeure' }])
    await story!.on('2026-03-05')
    const draft = await story!.task('mise_en_demeure')
    await story!.approves(draft)
    await endDryRun(story!.organization.id, story!.actor)
    await story!.workersRun()

    assert.lengthOf(story!.sink.delivered, 0)
    assert.equal((await story!.task('mise_en_demeure')).status, 'drafted')
  })

  test('a formal notice rehearsed with its approval needs another one for good', async ({
    assert,
  }) => {
    await rehearsing([{ day: 3, tone: 'mise_en_demeure' }])
    await story!.on('2026-03-05')
    await story!.approves(await story!.task('mise_en_demeure'))
    await story!.workersRun()
    assert.lengthOf(await db.from('rehearsals'), 1)

    await endDryRun(story!.organization.id, story!.actor)
    await story!.on('2026-03-06')
    assert.lengthOf(story!.sink.delivered, 0)
    assert.equal((await story!.task('mise_en_demeure')).status, 'drafted')
  })

  test('“send now” is rehearsed, and what was asked at once for show does not leave at the end', async ({
    assert,
  }) => {
    await rehearsing()
    await story!.turnTo(parisTime('2026-03-04', '10:00'))
    const task = await story!.task('amical')
    await sendNow(story!.organization.id, task.id, story!.actor)
    await endDryRun(story!.organization.id, story!.actor)
    await story!.on('2026-03-04', '10:05')
    assert.lengthOf(story!.sink.delivered, 0)

    await story!.on('2026-03-05')
    assert.deepEqual(await story!.mailsToClient(), ['amical'])
  })

  test('one organization rehearses; another sends', async ({ assert }) => {
    await rehearsing()
    const other = await aFreelancer({}, 'paul')
    const plan = await aPlan(other.organization, PLAN)
    const client = await aClient(other.organization, {}, [
      { email: 'autre@client.example', role: 'to' },
    ])
    await createInvoices(
      other.organization.id,
      [
        {
          clientId: client.id,
          planId: plan.id,
          numero: 'P-1',
          amountTtcCents: 50_000,
          issueDate: '2026-02-01',
          dueDate: DUE,
        },
      ],
      { actor: { kind: 'user', userId: other.user.id } }
    )
    await story!.on('2026-03-05')
    assert.lengthOf(await db.from('rehearsals'), 1)
    assert.deepEqual(
      story!.sink.delivered.map(({ to }) => to),
      [['autre@client.example']]
    )
  })
})
