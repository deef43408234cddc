import { hostname } from 'node:os'
import operations from '#config/operations'
import db from '@adonisjs/lucid/services/db'
import { v7 as uuid } from 'uuid'

/** Rows of workers that were killed are forgotten after a day. */
const FORGET_AFTER = '1 day'

/** The row by which the rest of the system knows that this worker lives. */
export class Heartbeat {
  readonly id = uuid()

  constructor(private readonly queues: readonly string[]) {}

  /** Also writes the row anew when a restore or an operator took it away. */
  async beat({ swept = false } = {}) {
    await db.rawQuery(
      `INSERT INTO worker_heartbeats AS w (id, queues, hostname, pid, started_at, seen_at, last_sweep_at)
       VALUES (:id, :queues, :hostname, :pid, rubis_now(), rubis_now(), CASE WHEN :swept THEN rubis_now() END)
       ON CONFLICT (id) DO UPDATE SET seen_at = rubis_now(),
         last_sweep_at = CASE WHEN :swept THEN rubis_now() ELSE w.last_sweep_at END`,
      { id: this.id, queues: this.queues.join(','), hostname: hostname(), pid: process.pid, swept }
    )
  }

  async leave() {
    await db.rawQuery(
      `DELETE FROM worker_heartbeats WHERE id = ? OR seen_at < rubis_now() - interval '${FORGET_AFTER}'`,
      [this.id]
    )
  }
}

/** Was a worker of that host seen within the last 90 seconds? */
export async function isWorkerAlive(host: string): Promise<boolean> {
  const { rows } = await db.rawQuery(
    `SELECT 1 FROM worker_heartbeats
     WHERE hostname = ? AND seen_at > rubis_now() - make_interval(secs => ?) LIMIT 1`,
    [host, operations.workerGoneAfterSeconds]
  )
  return rows.length > 0
}
