import { databaseNow } from '#lib/clock'
import { prepared } from '#lib/prepared'
import type Invoice from '#models/invoice'
import {
  askAt,
  coversDeparture,
  goesOnBySilence,
  needsCheckin,
  type SilencePolicy,
} from '#values/checkin_dates'
import type { CheckinStatus } from '#values/checkin_status'
import { sendingManners, type MannersColumns } from '#values/sending_manners'
import type { Tone } from '#values/tones'
import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import { DateTime } from 'luxon'
import { v7 as uuidv7 } from 'uuid'

interface OpenRelance {
  id: string
  due_at: Date
  tone: Tone
  requires_manual_validation: boolean
  silence_policy: SilencePolicy
  /** the end of the pause that lasts longest; null without one */
  held_until: Date | null
  manners: MannersColumns
  checkin_id: string | null
  checkin_status: CheckinStatus | null
  checkin_at: Date | null
  answered_at: Date | null
  silent_at: Date | null
  silence: 'goes_on' | 'holds' | null
}

interface Change {
  insert: { id: string; relanceTaskId: string; sendAt: string }[]
  move: { id: string; sendAt: string }[]
  remove: string[]
  /** let go by silence when they were friendly, and firm since */
  holdAgain: string[]
}

/**
 * The questions that its waiting reminders need, each on the morning before: what is missing is
 * inserted, what moved follows, what a person has confirmed since is not asked. The caller holds the
 * lock of the invoice in `trx`. Idempotent; the unique index has the last word.
 */
export async function scheduleCheckins(
  trx: TransactionClientContract,
  invoice: Pick<Invoice, 'id' | 'organizationId' | 'confirmedAt'>
) {
  const relances = await openRelances(trx, invoice)
  if (relances.length === 0) {
    return
  }
  const now = await databaseNow(trx)
  const change: Change = { insert: [], move: [], remove: [], holdAgain: [] }
  for (const relance of relances) {
    decide(change, relance, invoice.confirmedAt, now)
  }
  await apply(trx, invoice, change)
}

function openRelances(
  trx: TransactionClientContract,
  { organizationId, id }: Pick<Invoice, 'id' | 'organizationId'>
) {
  return prepared<OpenRelance>(
    trx,
    `SELECT t.id, t.due_at, s.tone, s.requires_manual_validation, p.silence_policy,
        (
          SELECT max(h.ends_at) FROM invoice_holds AS h
          WHERE h.organization_id = t.organization_id AND h.lifted_at IS NULL
            AND h.starts_at <= rubis_now() AND h.ends_at > rubis_now()
            AND (h.invoice_id = t.invoice_id OR h.client_id = t.client_id
              OR (h.invoice_id IS NULL AND h.client_id IS NULL))
        ) AS held_until,
        jsonb_build_object('timeZone', o.time_zone, 'calendarRegion', o.calendar_region,
          'closedDays', o.closed_days, 'windowOpenMinute', o.window_open_minute,
          'windowCloseMinute', o.window_close_minute, 'windowAlwaysOpen', o.window_always_open,
          'slotMinute', o.slot_minute, 'spreadMinutes', o.spread_minutes,
          'minGapHours', o.min_gap_hours) AS manners,
        q.id AS checkin_id, q.status AS checkin_status, q.send_at AS checkin_at, q.answered_at,
        q.silent_at, q.silence
      FROM relance_tasks AS t
      JOIN organizations AS o ON o.id = t.organization_id
      JOIN plan_steps AS s ON s.id = t.plan_step_id
      JOIN plans AS p ON p.id = s.plan_id
      LEFT JOIN LATERAL (
        SELECT * FROM checkin_tasks AS c WHERE c.relance_task_id = t.id
        ORDER BY c.created_at DESC, c.id DESC LIMIT 1
      ) AS q ON true
      WHERE t.organization_id = :organizationId AND t.invoice_id = :id AND t.status = 'scheduled'
        AND t.doubted_at IS NULL AND t.immediate_at IS NULL
      ORDER BY t.id`,
    { organizationId, id }
  )
}

function decide(change: Change, relance: OpenRelance, confirmedAt: DateTime | null, now: DateTime) {
  const { calendar } = sendingManners(relance.manners)
  const step = { tone: relance.tone, requiresManualValidation: relance.requires_manual_validation }
  const departure = departureOf(relance, now)
  const status = relance.checkin_status

  if (status === 'sent') {
    if (relance.silence === 'goes_on' && !goesOnBySilence(step, relance.silence_policy)) {
      change.holdAgain.push(relance.checkin_id!)
    }
    return
  }
  const settled = settledAt(relance, step, confirmedAt)
  const wanted = needsCheckin(step) && !coversDeparture(settled, departure, calendar)
  const sendAt = askAt(departure, calendar)
  if (!wanted) {
    if (status === 'scheduled') {
      change.remove.push(relance.checkin_id!)
    }
  } else if (status !== 'scheduled') {
    change.insert.push({ id: uuidv7(), relanceTaskId: relance.id, sendAt: sendAt.toISO()! })
  } else if (relance.checkin_at!.getTime() !== sendAt.toMillis()) {
    change.move.push({ id: relance.checkin_id!, sendAt: sendAt.toISO()! })
  }
}

function departureOf(relance: OpenRelance, now: DateTime): DateTime {
  const moments = [relance.due_at, ...(relance.held_until ? [relance.held_until] : [])]
  return DateTime.max(now, ...moments.map(utc))
}

/** The newest word on the invoice: of a person, or of their silence where the plan takes it for one. */
function settledAt(
  relance: OpenRelance,
  step: { tone: Tone; requiresManualValidation: boolean },
  confirmedAt: DateTime | null
): DateTime | null {
  const silent =
    relance.silence === 'goes_on' && goesOnBySilence(step, relance.silence_policy)
      ? relance.silent_at
      : null
  const words = [relance.answered_at, silent].flatMap((at) => (at ? [utc(at)] : []))
  return DateTime.max(...words, ...(confirmedAt ? [confirmedAt] : [])) ?? null
}

async function apply(
  trx: TransactionClientContract,
  { organizationId, id: invoiceId }: Pick<Invoice, 'id' | 'organizationId'>,
  { insert, move, remove, holdAgain }: Change
) {
  if (insert.length > 0) {
    await prepared(
      trx,
      `INSERT INTO checkin_tasks (id, organization_id, invoice_id, relance_task_id, send_at, queue_job_id)
        SELECT c.id, :organizationId, :invoiceId, c."relanceTaskId", c."sendAt", 'checkin-' || c.id
        FROM jsonb_to_recordset(:rows::jsonb) AS c (id uuid, "relanceTaskId" uuid, "sendAt" timestamptz)
        ON CONFLICT (relance_task_id) WHERE status IN ('scheduled', 'sent') DO NOTHING`,
      { organizationId, invoiceId, rows: JSON.stringify(insert) }
    )
  }
  if (move.length > 0) {
    await trx.rawQuery(
      `UPDATE checkin_tasks AS q SET send_at = c."sendAt", updated_at = rubis_now()
        FROM jsonb_to_recordset(?::jsonb) AS c (id uuid, "sendAt" timestamptz)
        WHERE q.id = c.id AND q.status = 'scheduled'`,
      [JSON.stringify(move)]
    )
  }
  if (remove.length > 0) {
    await trx.rawQuery(`DELETE FROM checkin_tasks WHERE id = ANY(?) AND status = 'scheduled'`, [
      remove,
    ])
  }
  if (holdAgain.length > 0) {
    await trx.rawQuery(
      `UPDATE checkin_tasks SET holds = true, silence = 'holds', updated_at = rubis_now()
        WHERE id = ANY(?) AND status = 'sent'`,
      [holdAgain]
    )
  }
}

const utc = (at: Date) => DateTime.fromJSDate(at, { zone: 'utc' })
