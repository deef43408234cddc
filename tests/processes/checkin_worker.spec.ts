import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { queues } from '#lib/queue'
import { createInvoices } from '#services/invoices/invoice_creator'
import { turnSendingOn } from '#services/operations/sending_switch'
import { backToNow, parisTime, travelTo } from '#tests/helpers/clock'
import { emptyDatabase } from '#tests/helpers/empty_database'
import { SmtpSink } from '#tests/helpers/smtp_sink'
import { aClient, aFreelancer, aPlan } from '#tests/helpers/story_cast'
import app from '@adonisjs/core/services/app'
import db from '@adonisjs/lucid/services/db'
import { test } from '@japa/runner'
import { setTimeout as sleep } from 'node:timers/promises'

const FULL = process.env.SIZES === 'full'
const KILLS = FULL ? 40 : 2
const ORGANIZATIONS = FULL ? 60 : 8

/** A worker of the check-ins alone, on the database of the tests. */
function startWorker(sink: SmtpSink): ChildProcess {
  return spawn(
    process.execPath,
    ['--import=@poppinss/ts-exec', 'bin/console.ts', 'work', '--queues=checkins'],
    {
      cwd: app.makePath(),
      env: { ...process.env, NODE_ENV: 'development', SMTP_PORT: String(sink.port) },
      stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    }
  )
}

async function kill(worker: ChildProcess) {
  if (worker.exitCode === null && worker.signalCode === null) {
    worker.kill('SIGKILL')
    await once(worker, 'exit')
  }
}

/** Each with one invoice, of which a friendly reminder leaves on Thursday 5 March. */
async function freelancers() {
  const plan = [{ day: 3, tone: 'amical' as const }]
  for (let index = 0; index < ORGANIZATIONS; index++) {
    const { organization, user } = await aFreelancer({ checkinMode: 'daily' }, `camille.${index}`)
    const { id: planId } = await aPlan(organization, plan)
    const { id: clientId } = await aClient(organization)
    const invoice = { clientId, planId, numero: `F-${index}`, amountTtcCents: 120_000 }
    await createInvoices(
      organization.id,
      [{ ...invoice, issueDate: '2026-02-01', dueDate: '2026-03-02' }],
      { actor: { kind: 'user', userId: user.id } }
    )
  }
}

/** How often each mailbox was asked. */
function asked(sink: SmtpSink): Map<string, number> {
  const times = new Map<string, number>()
  for (const {
    to: [to],
  } of sink.delivered) {
    times.set(to, (times.get(to) ?? 0) + 1)
  }
  return times
}

const waiting = async () => {
  const [{ total }] = await db
    .from('outbox')
    .whereNull('done_at')
    .whereNull('gave_up_at')
    .count('* as total')
  return Number(total)
}

test.group('The worker of the check-ins', (group) => {
  group.each.timeout(600_000)
  group.setup(() => queues().backend.migrate())
  group.each.teardown(async () => {
    await backToNow()
    await emptyDatabase()
  })

  test('killed while it sends: no mailbox is asked twice in a morning, and no question is lost', async ({
    assert,
    cleanup,
  }) => {
    await emptyDatabase()
    await turnSendingOn(db.connection(), 'test')
    await travelTo(parisTime('2026-02-10'))
    await freelancers()
    await travelTo(parisTime('2026-03-04', '08:01'))
    const sink = await SmtpSink.start({ delayMs: 250 })
    cleanup(() => sink.close())

    let killed = 0
    for (; killed < KILLS; killed++) {
      const before = sink.delivered.length
      const worker = startWorker(sink)
      cleanup(() => kill(worker))
      while (sink.delivered.length === before && worker.exitCode === null) {
        await sleep(20)
      }
      await sleep((killed * 97) % 260)
      await kill(worker)
    }
    assert.isBelow(sink.delivered.length, ORGANIZATIONS, 'it was killed before the end')

    // What the dead processes had begun is given up after its lease; the rest is sent.
    await travelTo(parisTime('2026-03-04', '08:10'))
    const last = startWorker(sink)
    cleanup(() => kill(last))
    while ((await waiting()) > 0) {
      await sleep(100)
    }
    await kill(last)
    const morning = asked(sink)
    assert.isTrue(
      [...morning.values()].every((times) => times === 1),
      'nobody twice'
    )
    const doubts = await db
      .from('outbox')
      .whereNotNull('gave_up_at')
      .select('last_error', 'payload')
    assert.isAtMost(doubts.length, killed)
    assert.isTrue(doubts.every(({ last_error: why }) => why === 'may_have_left'))
    assert.isAtLeast(morning.size + doubts.length, ORGANIZATIONS)

    // A question in doubt is never taken for silence: it is asked again, and only it.
    const unsure = doubts.map(({ payload }) => payload.checkinIds[0])
    await travelTo(parisTime('2026-03-05', '08:50'))
    const again = startWorker(sink)
    cleanup(() => kill(again))
    const open = () =>
      db.from('checkin_tasks').where('status', 'sent').whereNull('asked_at').count('* as total')
    while (Number((await open())[0].total) > 0) {
      await sleep(100)
    }
    await kill(again)
    const questions = await db.from('checkin_tasks').select('id', 'silence', 'status')
    assert.lengthOf(questions, ORGANIZATIONS)
    for (const { id, silence } of questions) {
      assert.equal(silence, unsure.includes(id) ? null : 'goes_on')
    }
    assert.equal(sink.delivered.length, morning.size + unsure.length)
  })
})
