import { SmtpTransport } from '#lib/mail_transport/smtp_transport'
import { turnSendingOn } from '#services/operations/sending_switch'
import { RelanceSender } from '#services/relances/relance_sender'
import { sweepRelances } from '#services/relances/sweeper'
import db from '@adonisjs/lucid/services/db'
import { setTimeout as sleep } from 'node:timers/promises'
import { emptyDatabase } from '../../helpers/empty_database.ts'
import { SmtpSink } from '../../helpers/smtp_sink.ts'
import { aCrowd, type CrowdSize } from './crowd.ts'
import { Diary } from './diary.ts'
import { People } from './people.ts'

export interface RaceOptions extends CrowdSize {
  decisions: number
  /** How many people decide at once, while two senders send. */
  people: number
}

export interface RaceReport {
  decisions: number
  refusals: Record<string, number>
  mails: number
  deadlocks: number
  /** What the server says of the last one. */
  lastDeadlock: string | null
  /** Mails accepted although a decision that forbade them had been acknowledged. */
  ignored: { reason: string; lateByMs: number }[]
  /** Mails beyond the first of their invoice and step. */
  duplicates: number
  /** Rows whose status contradicts the sink, or that never come to rest. */
  wrong: number
  /** Steps of an invoice with more than one living row. */
  doubled: number
  /** Organizations whose counter of rubis is not the number of mails they sent. */
  miscounted: number
  errors: string[]
}

/** People decide and senders send, on the same rows, through the services and a real PostgreSQL. */
export async function runRace(options: RaceOptions): Promise<RaceReport> {
  await emptyDatabase()
  await turnSendingOn(db.connection(), 'races')
  const crowd = await aCrowd(options)
  const before = await deadlocks()
  const sink = await SmtpSink.start({ delayMs: 3 })
  const transport = new SmtpTransport({
    host: '127.0.0.1',
    port: sink.port,
    implicitTls: false,
    credentials: null,
    clientName: 'races.rubis.example',
  })
  const diary = new Diary()
  const people = new People(crowd, diary)
  const errors: string[] = []

  let racing = true
  const senders = [1, 2].map(async () => {
    const sender = new RelanceSender({ transport })
    while (racing) {
      await sweepRelances(undefined, sender).catch((error: Error) => errors.push(error.message))
      await sleep(5)
    }
  })
  let left = options.decisions
  await Promise.all(
    Array.from({ length: options.people }, async () => {
      while (left-- > 0) {
        await people.decide().catch((error: Error) => errors.push(error.message))
      }
    })
  )
  racing = false
  await Promise.all(senders)
  await transport.close()
  await sink.close()

  const sent = await observe(sink)
  return {
    decisions: people.done,
    refusals: Object.fromEntries(people.refusals),
    mails: sent.length,
    deadlocks: (await deadlocks()) - before,
    lastDeadlock: await lastDeadlock(),
    ignored: sent.flatMap((mail) => {
      const stop = diary.ignoredBy(mail)
      return stop ? [{ reason: stop.reason, lateByMs: mail.at - stop.committed }] : []
    }),
    duplicates: sent.length - new Set(sent.map(({ invoiceId, step }) => invoiceId + step)).size,
    wrong: await wrongRows(sent.map(({ taskId }) => taskId)),
    doubled: await doubledSteps(),
    miscounted: await miscounted(),
    errors: errors.slice(0, 10),
  }
}

/** What the sink accepted, and whose it was. */
async function observe(sink: SmtpSink) {
  const rows: {
    id: string
    organization_id: string
    client_id: string
    invoice_id: string
    plan_step_id: string
  }[] = await db
    .from('relance_tasks')
    .select('id', 'organization_id', 'client_id', 'invoice_id', 'plan_step_id')
  const byTask = new Map(rows.map((row) => [row.id, row]))
  return sink.delivered.map(({ at, task }) => {
    const row = byTask.get(task ?? '')!
    return {
      taskId: row.id,
      at: Date.parse(at),
      organizationId: row.organization_id,
      clientId: row.client_id,
      invoiceId: row.invoice_id,
      step: row.plan_step_id,
    }
  })
}

async function wrongRows(delivered: string[]) {
  const { rows } = await db.rawQuery<{ rows: { wrong: number }[] }>(
    `SELECT count(*)::integer AS wrong FROM relance_tasks
      WHERE (status = 'sent') <> (id = ANY(:delivered::uuid[])) OR status = 'sending'`,
    { delivered }
  )
  return rows[0].wrong
}

async function doubledSteps() {
  const { rows } = await db.rawQuery<{ rows: unknown[] }>(
    `SELECT 1 FROM relance_tasks WHERE status <> 'cancelled'
      GROUP BY invoice_id, plan_step_id HAVING count(*) > 1`
  )
  return rows.length
}

async function miscounted() {
  const { rows } = await db.rawQuery<{ rows: unknown[] }>(
    `SELECT 1 FROM organization_counters AS c
      WHERE c.rubis_count <> (
        SELECT count(*) FROM relance_tasks AS t
        WHERE t.organization_id = c.organization_id AND t.status = 'sent')
      OR c.rubis_count <> (
        SELECT coalesce(sum(i.rubis_earned), 0) FROM invoices AS i
        WHERE i.organization_id = c.organization_id)`
  )
  return rows.length
}

/** Counted by the server, retried or not, swallowed or not. */
async function deadlocks() {
  await db.rawQuery('SELECT pg_stat_force_next_flush()')
  const { rows } = await db.rawQuery<{ rows: { deadlocks: string }[] }>(
    'SELECT deadlocks FROM pg_stat_database WHERE datname = current_database()'
  )
  return Number(rows[0].deadlocks)
}

/** From the log of our own server; null on a server whose log we may not read. */
async function lastDeadlock(): Promise<string | null> {
  try {
    const { rows } = await db.rawQuery<{ rows: { log: string }[] }>(
      `SELECT pg_read_file('server.log') AS log`
    )
    const [{ log }] = rows
    const at = log.lastIndexOf('deadlock detected')
    return at === -1 ? null : log.slice(at, at + 2_500)
  } catch {
    return null
  }
}
