import type Invoice from '#models/invoice'
import { sendingManners, type MannersColumns } from '#values/sending_manners'
import type { SendingManners } from '#values/relance_dates'
import type { ExistingRelance, WantedStep } from '#values/relance_plan'
import type { CancelReason, RelanceStatus } from '#values/relance_status'
import type { Tone } from '#values/tones'
import { DateTime } from 'luxon'
import type { TransactionClientContract } from '@adonisjs/lucid/types/database'

export interface PlanningContext {
  steps: WantedStep[]
  existing: ExistingRelance[]
  manners: SendingManners
  lastSentAt: DateTime | null
}

interface StepRow {
  id: string
  offset_days: number
  tone: Tone
  requires_manual_validation: boolean
  archived_at: Date | null
}

interface TaskRow {
  id: string
  plan_step_id: string
  status: RelanceStatus
  send_at: Date
  started_at: Date | null
  sent_at: Date | null
  cancel_reason: CancelReason | null
  cancelled_at: Date | null
  /** it would have left, in the dry run that is under way */
  rehearsed: boolean
  postponed_at: Date | null
  immediate_at: Date | null
  doubted_at: Date | null
  offset_days: number
}

/** Once the dry run is over, its rehearsals no longer stand for anything. */
const REHEARSED_SQL = `(t.cancel_reason IS NOT DISTINCT FROM 'rehearsed'
  AND t.cancelled_at >= o.dry_run_since) IS TRUE`

interface MannersRow {
  manners: MannersColumns
  client_zone: string | null
}

/** What the planner must know of an invoice whose lock the caller holds. */
export async function loadPlanningContext(
  trx: TransactionClientContract,
  invoice: Invoice
): Promise<PlanningContext> {
  const steps: StepRow[] = await trx
    .from('plan_steps')
    .select('id', 'offset_days', 'tone', 'requires_manual_validation', 'archived_at')
    .where('organization_id', invoice.organizationId)
    .where('plan_id', invoice.planId ?? invoice.id)
  const tasks: TaskRow[] = await trx
    .from('relance_tasks as t')
    .join('plan_steps as s', 's.id', 't.plan_step_id')
    .join('organizations as o', 'o.id', 't.organization_id')
    .select('t.*', 's.offset_days', trx.raw(`${REHEARSED_SQL} AS rehearsed`))
    .where('t.organization_id', invoice.organizationId)
    .where('t.invoice_id', invoice.id)

  return {
    steps: steps.map((step) => ({
      id: step.id,
      offsetDays: step.offset_days,
      tone: step.tone,
      requiresManualValidation: step.requires_manual_validation,
      archived: step.archived_at !== null,
    })),
    existing: tasks.map(toExisting),
    manners: await loadManners(trx, invoice),
    lastSentAt: latest(tasks.map(({ sent_at: sentAt }) => sentAt)),
  }
}

/** How the organization sends, at the hours of this invoice's client. */
export async function loadManners(
  trx: TransactionClientContract,
  invoice: Pick<Invoice, 'organizationId' | 'clientId'>
): Promise<SendingManners> {
  const { rows } = await trx.rawQuery<{ rows: MannersRow[] }>(
    `SELECT c.time_zone AS client_zone, jsonb_build_object(
        'timeZone', o.time_zone, 'calendarRegion', o.calendar_region, 'closedDays', o.closed_days,
        'windowOpenMinute', o.window_open_minute, 'windowCloseMinute', o.window_close_minute,
        'windowAlwaysOpen', o.window_always_open, 'slotMinute', o.slot_minute,
        'spreadMinutes', o.spread_minutes, 'minGapHours', o.min_gap_hours) AS manners
      FROM organizations AS o JOIN clients AS c ON c.organization_id = o.id
      WHERE o.id = ? AND c.id = ?`,
    [invoice.organizationId, invoice.clientId]
  )
  return sendingManners(rows[0].manners, rows[0].client_zone)
}

/**
 * A reminder that may have been delivered and waits to be posted again is in doubt, not open. One that
 * would have left in the dry run under way has left, as far as the plan goes.
 */
function toExisting(row: TaskRow): ExistingRelance {
  const doubted = row.status === 'scheduled' && row.doubted_at !== null
  const status = row.rehearsed ? 'sent' : row.status
  return {
    id: row.id,
    planStepId: row.plan_step_id,
    status: doubted ? 'unknown' : status,
    sendAt: utc(row.send_at),
    startedAt: startOf(row),
    cancelReason: row.cancel_reason,
    postponedByUser: row.postponed_at !== null || row.immediate_at !== null,
    offsetDays: row.offset_days,
  }
}

function startOf({ rehearsed, cancelled_at: at, started_at: started }: TaskRow): DateTime | null {
  const instant = rehearsed ? at : started
  return instant && utc(instant)
}

function latest(instants: (Date | null)[]): DateTime | null {
  const times = instants.flatMap((instant) => (instant ? [instant.getTime()] : []))
  return times.length > 0 ? DateTime.fromMillis(Math.max(...times), { zone: 'utc' }) : null
}

function utc(instant: Date): DateTime {
  return DateTime.fromJSDate(instant, { zone: 'utc' })
}
