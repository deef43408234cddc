import { Gauge, Registry } from 'prom-client'
import db from '@adonisjs/lucid/services/db'
import { isSendingEnabled } from '#services/operations/sending_switch'
import { readLateness } from '#services/operations/health'
import { readSilence } from '#services/operations/silence'

export const businessMetrics = new Registry()

const gauge = (name: string, help: string, labelNames: string[] = []) =>
  new Gauge({ name: `rubis_${name}`, help, labelNames, registers: [businessMetrics] })

const overdue = gauge('due_overdue_seconds', 'Age of the oldest reminder that is due and waits')
const workerSeen = gauge('worker_seen_seconds', 'Time since any worker was seen; -1: never')
const tasks = gauge('relance_tasks', 'Reminders that are not over, by status', ['status'])
const sent = gauge('relances_sent', 'Reminders that left, since the beginning')
const sending = gauge('sending_enabled', '1 when mails may leave from this database')
const silent = gauge(
  'silent_organizations',
  'Organizations with due reminders where nothing left in 24 h'
)
const outbox = gauge('outbox_waiting', 'Mails to users that wait')

/** Reads the gauges from the database, by partial indexes and counters only. */
export async function refreshBusinessMetrics() {
  const [lateness, open, totals, enabled, silence] = await Promise.all([
    readLateness(),
    countOpenTasks(),
    readTotals(),
    isSendingEnabled(db.connection()),
    readSilence(),
  ])
  overdue.set(lateness.overdueSeconds)
  workerSeen.set(lateness.workerSeenSecondsAgo ?? -1)
  tasks.reset()
  for (const { status, count } of open) {
    tasks.set({ status }, count)
  }
  sent.set(totals.sent)
  outbox.set(totals.outbox)
  sending.set(enabled ? 1 : 0)
  silent.set(silence.length)
}

/** Each status by the partial index made for it: history is never read. */
async function countOpenTasks(): Promise<{ status: string; count: number }[]> {
  const statuses = ['scheduled', 'sending', 'drafted', 'unknown', 'failed']
  const parts = statuses.map(
    (status) =>
      `SELECT '${status}' AS status, count(*)::integer AS count FROM relance_tasks WHERE status = '${status}'`
  )
  const { rows } = await db.rawQuery(parts.join(' UNION ALL '))
  return rows
}

/** One rubis is earned for each reminder that left. */
async function readTotals(): Promise<{ sent: number; outbox: number }> {
  const { rows } = await db.rawQuery(`
    SELECT (SELECT coalesce(sum(rubis_count), 0)::float8 FROM organization_counters) AS sent,
      (SELECT count(*)::integer FROM outbox WHERE done_at IS NULL AND gave_up_at IS NULL) AS outbox
  `)
  return rows[0]
}
