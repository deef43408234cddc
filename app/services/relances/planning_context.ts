import type Invoice from '#models/invoice'
import { sendingManners, type MannersColumns } from '#values/sending_manners'
import type { SendingManners } from '#values/relance_dates'
import type { ExistingRelance, WantedStep } from '#values/relance_plan'
import type { CancelReason, RelanceStatus } from '#values/relance_status'
import type { Tone } from '#values/tones'
import { DateTime } from 'luxon'
import type { QueryClientContract, TransactionClientContract } from '@adonisjs/lucid/types/database'

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
  client_id: string
  manners: MannersColumns
  client_zone: string | null
}

/** What of an invoice its planning hangs on. */
type PlannedInvoice = Pick<Invoice, 'id' | 'organizationId' | 'clientId' | 'planId'>

/** What the planner must know of an invoice whose lock the caller holds. */
export async function loadPlanningContext(
  trx: TransactionClientContract,
  invoice: PlannedInvoice
): Promise<PlanningContext> {
  const [{ context }] = await loadPlanningContexts(trx, invoice.organizationId, [invoice])
  return context
}

/** The same for many invoices of one organization; without their locks it may be old when it is read. */
export async function loadPlanningContexts<PlannedOne extends PlannedInvoice>(
  client: QueryClientContract,
  organizationId: string,
  invoices: readonly PlannedOne[]
): Promise<{ invoice: PlannedOne; context: PlanningContext }[]> {
  const steps: (StepRow & { plan_id: string })[] = await client
    .from('plan_steps')
    .select('id', 'plan_id', 'offset_days', 'tone', 'requires_manual_validation', 'archived_at')
    .where('organization_id', organizationId)
    .whereIn('plan_id', [...new Set(invoices.flatMap(({ planId }) => planId ?? []))])
  const tasks: (TaskRow & { invoice_id: string })[] = await client
    .from('relance_tasks as t')
    .join('plan_steps as s', 's.id', 't.plan_step_id')
    .join('organizations as o', 'o.id', 't.organization_id')
    .select('t.*', 's.offset_days', client.raw(`${REHEARSED_SQL} AS rehearsed`))
    .where('t.organization_id', organizationId)
    .whereIn(
      't.invoice_id',
      invoices.map(({ id }) => id)
    )
  const manners = await mannersOf(client, organizationId, invoices)
  const stepsOf = Map.groupBy(steps, (step) => step.plan_id)
  const tasksOf = Map.groupBy(tasks, (task) => task.invoice_id)

  return invoices.map((invoice) => {
    const own = tasksOf.get(invoice.id) ?? []
    return {
      invoice,
      context: {
        steps: (stepsOf.get(invoice.planId ?? '') ?? []).map(toWanted),
        existing: own.map(toExisting),
        manners: manners(invoice.clientId),
        lastSentAt: latest(own.map(({ sent_at: sentAt }) => sentAt)),
      },
    }
  })
}

const toWanted = (step: StepRow): WantedStep => ({
  id: step.id,
  offsetDays: step.offset_days,
  tone: step.tone,
  requiresManualValidation: step.requires_manual_validation,
  archived: step.archived_at !== null,
})

/** How the organization sends, at the hours of this invoice's client. */
export async function loadManners(
  client: QueryClientContract,
  invoice: Pick<Invoice, 'organizationId' | 'clientId'>
): Promise<SendingManners> {
  const manners = await mannersOf(client, invoice.organizationId, [invoice])
  return manners(invoice.clientId)
}

async function mannersOf(
  client: QueryClientContract,
  organizationId: string,
  invoices: readonly Pick<Invoice, 'clientId'>[]
): Promise<(clientId: string) => SendingManners> {
  const { rows } = await client.rawQuery<{ rows: MannersRow[] }>(
    `SELECT c.id AS client_id, c.time_zone AS client_zone, jsonb_build_object(
        'timeZone', o.time_zone, 'calendarRegion', o.calendar_region, 'closedDays', o.closed_days,
        'windowOpenMinute', o.window_open_minute, 'windowCloseMinute', o.window_close_minute,
        'windowAlwaysOpen', o.window_always_open, 'slotMinute', o.slot_minute,
        'spreadMinutes', o.spread_minutes, 'minGapHours', o.min_gap_hours) AS manners
      FROM organizations AS o JOIN clients AS c ON c.organization_id = o.id
      WHERE o.id = ? AND c.id = ANY(?)`,
    [organizationId, [...new Set(invoices.map(({ clientId }) => clientId))]]
  )
  const byClient = new Map(
    rows.map((row) => [row.client_id, sendingManners(row.manners, row.client_zone)])
  )
  return (clientId) => {
    const found = byClient.get(clientId)
    if (!found) {
      throw new Error(`No client ${clientId} in organization ${organizationId}`)
    }
    return found
  }
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
