import { v7 as uuidv7 } from 'uuid'
import type Plan from '#models/plan'
import PlanStep from '#models/plan_step'
import UnprocessableException from '#exceptions/unprocessable_exception'
import { needsApproval, type Tone } from '#values/tones'
import { DateTime } from 'luxon'
import type { TransactionClientContract } from '@adonisjs/lucid/types/database'

export interface StepInput {
  /** of the step that is kept; absent for a new one */
  id?: string
  /** days from the due date, negative before it */
  offsetDays: number
  tone: Tone
  subject: string
  body: string
  requiresManualValidation?: boolean
  /** whether the invoice's own file goes with the mail; it does unless told */
  attachInvoice?: boolean
}

/** The steps of a plan that are in use, in order. The caller holds the lock of the plan. */
export function stepsInUse(
  trx: TransactionClientContract,
  plan: Pick<Plan, 'organizationId' | 'id'>
) {
  return PlanStep.query({ client: trx })
    .where('organization_id', plan.organizationId)
    .where('plan_id', plan.id)
    .whereNull('archived_at')
    .orderBy('offset_days')
}

/**
 * Makes the steps of a plan those that are given. Every step leaves first, so that two of them may
 * exchange their days; the kept ones come back, an archived one that a restored version names too. A
 * step that reads as before keeps its date of change, and so the approvals given for it.
 *
 * @throws UnprocessableException `unknown_step`
 */
export async function replaceSteps(trx: TransactionClientContract, plan: Plan, steps: StepInput[]) {
  const all = await PlanStep.query({ client: trx })
    .where('organization_id', plan.organizationId)
    .where('plan_id', plan.id)
  const known = new Map(all.map((step) => [step.id, step]))
  const stranger = steps.findIndex(({ id }) => id !== undefined && !known.has(id))
  if (stranger !== -1) {
    throw new UnprocessableException(
      'unknown_step',
      'Cette étape n’appartient pas au plan.',
      `steps.${stranger}.id`
    )
  }

  const now = DateTime.utc().toJSDate()
  await PlanStep.query({ client: trx })
    .where('organization_id', plan.organizationId)
    .where('plan_id', plan.id)
    .whereNull('archived_at')
    .update({ archivedAt: now })
  for (const [position, input] of steps.entries()) {
    const step = input.id === undefined ? undefined : known.get(input.id)
    if (step) {
      const columns = columnsOf(input, position)
      await PlanStep.query({ client: trx })
        .where('organization_id', plan.organizationId)
        .where('id', step.id)
        .update({
          ...columns,
          archivedAt: null,
          ...(readsAsBefore(step, columns) ? {} : { updatedAt: now }),
        })
    }
  }
  await insertSteps(
    trx,
    plan,
    steps.map((input, position) => ({ input, position })).filter(({ input }) => !input.id)
  )
}

/** Adds steps, each at its place in the plan. */
export async function insertSteps(
  trx: TransactionClientContract,
  plan: Pick<Plan, 'organizationId' | 'id'>,
  steps: { input: StepInput; position: number }[]
) {
  await PlanStep.createMany(
    steps.map(({ input, position }) => ({
      ...columnsOf(input, position),
      id: uuidv7(),
      organizationId: plan.organizationId,
      planId: plan.id,
    })),
    { client: trx }
  )
}

/** In the order in which they leave. */
export const inOrder = <Step extends { offsetDays: number }>(steps: readonly Step[]) =>
  steps.toSorted((a, b) => a.offsetDays - b.offsetDays)

/** Whether a person who approved this step would recognise it: its words, its tone and its day. */
export function readsAsBefore(
  step: Pick<PlanStep, 'offsetDays' | 'tone' | 'subject' | 'body' | 'attachInvoice'> & {
    requiresManualValidation: boolean
  },
  after: Pick<StepInput, 'offsetDays' | 'tone' | 'subject' | 'body' | 'attachInvoice'> & {
    requiresManualValidation?: boolean
  }
): boolean {
  return (
    step.offsetDays === after.offsetDays &&
    step.tone === after.tone &&
    step.subject === after.subject &&
    step.body === after.body &&
    step.attachInvoice === (after.attachInvoice ?? true) &&
    step.requiresManualValidation ===
      needsApproval({
        tone: after.tone,
        requiresManualValidation: after.requiresManualValidation ?? false,
      })
  )
}

function columnsOf(input: StepInput, position: number) {
  const {
    offsetDays,
    tone,
    subject,
    body,
    requiresManualValidation = false,
    attachInvoice = true,
  } = input
  return {
    position,
    offsetDays,
    tone,
    subject,
    body,
    attachInvoice,
    requiresManualValidation: needsApproval({ tone, requiresManualValidation }),
  }
}
