import operations from '#config/operations'
import db from '@adonisjs/lucid/services/db'
import { queues } from '#lib/queue'
import { within } from '#lib/within'
import { pendingMigrations } from '#services/operations/migrate'

export interface Check {
  ok: boolean
  /** A fact an operator can act on; nothing personal, no address, no secret. */
  detail: string
}

export interface Health {
  /** down: this process cannot serve. degraded: it serves, but reminders may be late. */
  status: 'ok' | 'degraded' | 'down'
  checks: Record<'database' | 'migrations' | 'queue' | 'worker' | 'relances', Check>
}

/** Milliseconds a check may take. */
const PATIENCE = 3_000

/** Without these two nothing works; the others only make reminders late. */
const VITAL = ['database', 'migrations'] as const

export async function checkHealth(): Promise<Health> {
  const [database, migrations, queue, worker, relances] = await Promise.all([
    check(async () => {
      await db.rawQuery('SELECT 1')
      return pass('answers')
    }),
    check(checkMigrations),
    check(async () => {
      await queues().backend.ping()
      return pass(`${queues().backend.name} answers`)
    }),
    check(checkWorker),
    check(checkRelances),
  ])
  const checks = { database, migrations, queue, worker, relances }
  return { status: overall(checks), checks }
}

export interface Lateness {
  /** Seconds since the oldest reminder that waits was due; 0 when none is. */
  overdueSeconds: number
  /** Seconds since any worker was seen; null when none ever was. */
  workerSeenSecondsAgo: number | null
}

export async function readLateness(): Promise<Lateness> {
  const { rows } = await db.rawQuery(`
    SELECT
      (SELECT greatest(0, extract(epoch FROM rubis_now() - min(due_at)))::float8
        FROM relance_tasks WHERE status = 'scheduled') AS overdue,
      (SELECT extract(epoch FROM rubis_now() - max(seen_at))::float8 FROM worker_heartbeats) AS seen
  `)
  return { overdueSeconds: rows[0].overdue ?? 0, workerSeenSecondsAgo: rows[0].seen }
}

async function checkMigrations() {
  const pending = await pendingMigrations()
  return pending.length === 0
    ? pass('up to date')
    : fail(`${pending.length} pending: run "node ace migrate"`)
}

async function checkWorker() {
  const { workerSeenSecondsAgo: ago } = await readLateness()
  if (ago === null) {
    return fail('no worker was ever seen')
  }
  const detail = `seen ${Math.round(ago)} s ago`
  return ago < operations.workerGoneAfterSeconds ? pass(detail) : fail(detail)
}

async function checkRelances() {
  const { overdueSeconds } = await readLateness()
  const detail = `oldest due for ${Math.round(overdueSeconds)} s`
  return overdueSeconds < operations.overdueAfterSeconds ? pass(detail) : fail(detail)
}

/** A check that throws or takes too long says so in words that give nothing away. */
async function check(look: () => Promise<Check>): Promise<Check> {
  try {
    return await within(PATIENCE, look())
  } catch (error) {
    return fail(`no answer (${(error as { code?: string }).code ?? (error as Error).name})`)
  }
}

function overall(checks: Health['checks']): Health['status'] {
  if (VITAL.some((name) => !checks[name].ok)) {
    return 'down'
  }
  return Object.values(checks).every(({ ok }) => ok) ? 'ok' : 'degraded'
}

const pass = (detail: string): Check => ({ ok: true, detail })
const fail = (detail: string): Check => ({ ok: false, detail })
