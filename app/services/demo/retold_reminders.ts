import { randomUUID } from 'node:crypto'
import { v7 as uuidv7 } from 'uuid'
import Invoice from '#models/invoice'
import type { SendOutcome } from '#lib/mail_transport/contract'
import { recordActivity } from '#services/activity/record'
import { mintLink } from '#services/client_links/mint_link'
import { composeRelance } from '#services/relances/compose_relance'
import type { PastStep } from '#services/demo/past_chase'
import { Recorder } from '#services/relances/recorder'
import { settleWave } from '#services/relances/settler'
import { writeDecisions } from '#services/relances/start_decisions'
import { readFactsOf, type StartRow } from '#services/relances/start_facts'
import { writeStarts } from '#services/relances/start_messages'
import type { RelancePlan } from '#values/relance_plan'
import db from '@adonisjs/lucid/services/db'
import type { TransactionClientContract } from '@adonisjs/lucid/types/database'

const recorder = new Recorder()

const ANSWERS = {
  accepted: { kind: 'accepted', providerId: null, response: '250 2.0.0 Ok' },
  address_refused: {
    kind: 'refused',
    permanent: true,
    code: '550',
    detail: '550 5.1.1 User unknown',
  },
  no_answer: { kind: 'ambiguous', code: 'connection_lost', detail: 'Connection lost after DATA' },
} as const satisfies Record<string, SendOutcome>

export type Answer = keyof typeof ANSWERS

/** Gives an invoice the plan it was entered with, and the reminders that the planner wanted then. */
export function planAsEntered(
  organizationId: string,
  invoiceId: string,
  planId: string,
  plan: RelancePlan
) {
  return db.transaction(async (trx) => {
    const invoice = await Invoice.lock(trx, organizationId, invoiceId)
    invoice.planId = planId
    await invoice.save()
    const tasks = plan.insert.map(({ planStepId, sendAt }) => {
      const id = uuidv7({ msecs: invoice.createdAt.toMillis() })
      return {
        id,
        organization_id: organizationId,
        client_id: invoice.clientId,
        invoice_id: invoiceId,
        plan_step_id: planStepId,
        send_at: sendAt.toJSDate(),
        queue_job_id: `relance-${id}`,
      }
    })
    await trx.table('relance_tasks').multiInsert(tasks)
    await recordActivity(trx, {
      organizationId,
      kind: 'invoice_planned',
      invoiceId,
      clientId: invoice.clientId,
      data: {
        inserted: plan.insert.map(({ planStepId, sendAt, late }) => ({
          planStepId,
          sendAt: sendAt.toISO(),
          late,
        })),
        cancelled: 0,
        rescheduled: 0,
        notes: plan.notes,
      },
    })
  })
}

/** One step of a past chase, written by the engine's own functions; no mail leaves. */
export async function retellStep(
  organizationId: string,
  taskId: string,
  past: PastStep,
  { answer, approvedBy }: { answer: Answer; approvedBy: string }
) {
  switch (past.kind) {
    case 'departure':
      return depart(organizationId, taskId, past, answer)
    case 'wait':
      return db.transaction(async (trx) => {
        const row = await factsOf(trx, organizationId, taskId, past)
        const { until, reason } = past
        await writeDecisions(trx, [{ row, action: 'postpone', until, reason }])
      })
    case 'draft':
      return db.transaction(async (trx) => {
        const row = await factsOf(trx, organizationId, taskId, past)
        await writeDecisions(trx, [{ row, action: 'draft', reason: 'approval_needed' }])
      })
    case 'approval':
      return db.transaction((trx) => approveThen(trx, organizationId, taskId, { approvedBy, past }))
  }
}

/** Claim, start, answer, settle: as a worker would, but for the connection to a mail server. */
async function depart(organizationId: string, taskId: string, past: PastStep, answer: Answer) {
  const token = randomUUID()
  const messageId = uuidv7({ msecs: past.at.toMillis() })
  await db.transaction(async (trx) => {
    await trx.rawQuery(
      `UPDATE relance_tasks SET status = 'sending', claim_token = ?, claims = 1, next_attempt_at = NULL,
          lease_until = rubis_now() + interval '1 minute'
        WHERE id = ? AND status = 'scheduled'`,
      [token, taskId]
    )
    const row = await factsOf(trx, organizationId, taskId, past)
    const link = mintLink()
    const composed = composeRelance(row, messageId, link.urls)
    if (!composed.ok) {
      throw new Error(`A reminder of the demo lacks ${composed.missing.join(', ')}`)
    }
    await writeStarts(
      trx,
      [{ row, fellows: [], again: false, messageId, composed, link, replyHash: null }],
      new Map(),
      {
        name: 'smtp',
      }
    )
  })
  await recorder.record(messageId, 1, ANSWERS[answer])
  await settleWave([taskId], [token])
}

/** Like `approve`, with the audit line dated: nobody may change one once it is written. */
async function approveThen(
  trx: TransactionClientContract,
  organizationId: string,
  taskId: string,
  { approvedBy, past }: { approvedBy: string; past: PastStep }
) {
  const row = await factsOf(trx, organizationId, taskId, past)
  const { remainder_cents: remainderCents, invoice_id: invoiceId, client_id: clientId } = row
  await trx.rawQuery(
    `UPDATE relance_tasks SET status = 'scheduled', approved_at = rubis_now(), approved_by = ?,
        approved_remainder_cents = ?, wait_reason = NULL
      WHERE id = ? AND status = 'drafted'`,
    [approvedBy, remainderCents, taskId]
  )
  await trx.rawQuery(
    `UPDATE notifications SET read_at = rubis_now()
      WHERE organization_id = ? AND invoice_id = ? AND kind = 'warning_to_approve'`,
    [organizationId, invoiceId]
  )
  await recordActivity(trx, {
    organizationId,
    kind: 'warning_approved',
    actor: { kind: 'user', userId: approvedBy },
    invoiceId,
    clientId,
    relanceTaskId: taskId,
    data: { remainderCents },
  })
  await trx.table('audit_logs').insert({
    id: uuidv7({ msecs: past.at.toMillis() }),
    organization_id: organizationId,
    user_id: approvedBy,
    action: 'relance.approved',
    subject_type: 'relance_task',
    subject_id: taskId,
    data: JSON.stringify({ remainderCents }),
    created_at: past.at.toJSDate(),
  })
}

async function factsOf(
  trx: TransactionClientContract,
  organizationId: string,
  taskId: string,
  { at }: PastStep
): Promise<StartRow> {
  const row = await readFactsOf(trx, organizationId, taskId)
  if (!row) {
    throw new Error(`No such reminder: ${taskId}`)
  }
  return { ...row, now: at.toJSDate() }
}
