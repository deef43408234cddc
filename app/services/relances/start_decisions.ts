import { recordActivity, type Activity } from '#services/activity/record'
import { notifyOrganization, type Notice } from '#services/notifications/notify'
import { keepRehearsals } from '#services/relances/rehearsals'
import { handBackEndedPlans } from '#services/relances/plan_end'
import type { StartRow } from '#services/relances/start_facts'
import type { FrozenPayload } from '#values/frozen_payload'
import type { GateDecision, PostponeReason } from '#values/relance_gate'
import type { CancelReason } from '#values/relance_status'
import type { DateTime } from 'luxon'
import type { TransactionClientContract } from '@adonisjs/lucid/types/database'

/** Why a reminder waits: what the gate says, and what only composing it shows. */
export type WaitReason =
  PostponeReason | 'missing_values' | 'attachment_missing' | 'penalties_for_consumer'

/** What Start decides for a reminder that does not leave. */
export type Decision = { row: StartRow } & (
  | Exclude<GateDecision, { action: 'send' | 'postpone' | 'rehearse' }>
  | {
      action: 'postpone'
      until: DateTime | null
      reason: WaitReason
      holdReason?: string
      missing?: string[]
    }
  | { action: 'rehearse'; rehearsalId: string; payload: FrozenPayload }
  | { action: 'fail'; code: string }
  | { action: 'doubt' }
)

/** Whoever lifts the obstacle wakes the reminder; this only makes sure that nothing sleeps for ever. */
const ASK_AGAIN_HOURS = 24

/** Obstacles that only the user can remove: they get a notice, once. */
const NEEDS_USER: ReadonlySet<WaitReason> = new Set([
  'no_recipient',
  'address_suppressed',
  'no_way_to_pay',
  'missing_values',
  'attachment_missing',
  'penalties_for_consumer',
])

interface TaskChange {
  taskId: string
  status: 'scheduled' | 'drafted' | 'cancelled' | 'failed' | 'unknown'
  nextAttemptAt: string | null
  waitReason: string | null
  cancelReason: CancelReason | null
  failureCode: string | null
}

/** Writes what becomes of the reminders that do not leave, and why, in the transaction of Start. */
export async function writeDecisions(
  trx: TransactionClientContract,
  decisions: readonly Decision[]
) {
  if (decisions.length === 0) {
    return
  }
  await trx.rawQuery(
    `UPDATE relance_tasks AS t
      SET status = d.status, claim_token = NULL, lease_until = NULL, claims = 0,
        next_attempt_at = CASE WHEN d.status = 'scheduled'
          THEN coalesce(d."nextAttemptAt", rubis_now() + make_interval(hours => :askAgain)) END,
        wait_reason = d."waitReason", cancel_reason = d."cancelReason",
        cancelled_at = CASE WHEN d.status = 'cancelled' THEN rubis_now() END,
        drafted_at = CASE WHEN d.status = 'drafted' THEN rubis_now() ELSE t.drafted_at END,
        approved_at = CASE WHEN d.status = 'drafted' THEN NULL ELSE t.approved_at END,
        approved_by = CASE WHEN d.status = 'drafted' THEN NULL ELSE t.approved_by END,
        approved_remainder_cents =
          CASE WHEN d.status = 'drafted' THEN NULL ELSE t.approved_remainder_cents END,
        failure_code = coalesce(d."failureCode", t.failure_code),
        started_at = CASE WHEN d.status = 'unknown' THEN t.doubted_at ELSE t.started_at END,
        updated_at = rubis_now()
      FROM jsonb_to_recordset(:changes::jsonb) AS d
        ("taskId" uuid, status text, "nextAttemptAt" timestamptz, "waitReason" text,
          "cancelReason" text, "failureCode" text)
      WHERE t.id = d."taskId"`,
    { askAgain: ASK_AGAIN_HOURS, changes: JSON.stringify(decisions.map(toChange)) }
  )
  await keepRehearsals(
    trx,
    decisions.filter((decision) => decision.action === 'rehearse')
  )
  await recordActivity(trx, ...decisions.flatMap(toActivity))
  await notifyOrganization(trx, ...decisions.flatMap(toNotice))
  await handBackEndedPlans(
    trx,
    decisions
      .filter(({ action }) => action === 'cancel' || action === 'fail')
      .map(({ row }) => row.invoice_id)
  )
}

function toChange(decision: Decision): TaskChange {
  const change: TaskChange = {
    taskId: decision.row.task_id,
    status: 'scheduled',
    nextAttemptAt: null,
    waitReason: null,
    cancelReason: null,
    failureCode: null,
  }
  switch (decision.action) {
    case 'postpone':
      return {
        ...change,
        nextAttemptAt: decision.until?.toISO() ?? null,
        waitReason: decision.reason,
      }
    case 'draft':
      return { ...change, status: 'drafted', waitReason: decision.reason }
    case 'cancel':
      return { ...change, status: 'cancelled', cancelReason: decision.reason }
    case 'rehearse':
      return { ...change, status: 'cancelled', cancelReason: 'rehearsed' }
    case 'fail':
      return { ...change, status: 'failed', failureCode: decision.code }
    case 'doubt':
      return { ...change, status: 'unknown', waitReason: null }
  }
}

/** The decision log. A reminder that keeps waiting for the same reason says so once. */
function toActivity(decision: Decision): Activity[] {
  const { row } = decision
  const event = (kind: Activity['kind'], data: Record<string, unknown>): Activity[] => [
    {
      organizationId: row.organization_id,
      kind,
      invoiceId: row.invoice_id,
      clientId: row.client_id,
      relanceTaskId: row.task_id,
      data: {
        offsetDays: row.offset_days,
        tone: row.tone,
        remainderCents: row.remainder_cents,
        ...data,
      },
    },
  ]
  switch (decision.action) {
    case 'postpone':
      return decision.reason === row.wait_reason
        ? []
        : event('relance_waits', {
            reason: decision.reason,
            until: decision.until?.toISO() ?? null,
            holdReason: decision.holdReason ?? null,
            missing: decision.missing ?? [],
          })
    case 'draft':
      return event(row.approved_at ? 'warning_withdrawn' : 'warning_drafted', {
        reason: decision.reason,
      })
    case 'cancel':
      return event('relance_not_sent', { reason: decision.reason })
    case 'rehearse':
      return event('relance_rehearsed', {})
    case 'fail':
      return event('relance_failed', { code: decision.code })
    case 'doubt':
      return event('relance_unknown', { code: 'doubt_unresolved' })
  }
}

function toNotice(decision: Decision): Notice[] {
  const { row } = decision
  const notice = (
    kind: Notice['kind'],
    data: Record<string, unknown> = {},
    about = ''
  ): Notice[] => [
    {
      organizationId: row.organization_id,
      invoiceId: row.invoice_id,
      kind,
      data: { relanceTaskId: row.task_id, numero: row.numero, ...data },
      dedupeKey: [kind, row.task_id, about].join('/'),
    },
  ]
  switch (decision.action) {
    case 'draft':
      // Once an approval no longer holds, it is another question.
      return notice('warning_to_approve', {}, row.approved_at?.toISOString())
    case 'fail':
      return notice('relance_failed', { code: decision.code })
    case 'doubt':
      return notice('relance_unknown')
    case 'postpone':
      return NEEDS_USER.has(decision.reason) && decision.reason !== row.wait_reason
        ? notice(
            'relance_blocked',
            { reason: decision.reason, missing: decision.missing ?? [] },
            decision.reason
          )
        : []
    case 'cancel':
    case 'rehearse':
      return []
  }
}
