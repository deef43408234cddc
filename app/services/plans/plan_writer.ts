import { v7 as uuidv7 } from 'uuid'
import Organization from '#models/organization'
import Plan from '#models/plan'
import PlanStep from '#models/plan_step'
import ConflictException from '#exceptions/conflict_exception'
import NotFoundException from '#exceptions/not_found_exception'
import UnprocessableException from '#exceptions/unprocessable_exception'
import { replanInvoicesOfPlan } from '#services/relances/replan'
import { needsApproval, type Tone } from '#values/tones'
import db from '@adonisjs/lucid/services/db'
import { DateTime } from 'luxon'
import type { Actor } from '#services/activity/record'
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
}

export interface PlanInput {
  name?: string
  description?: string | null
  silencePolicy?: 'friendly_goes_on' | 'always_hold'
}

/**
 * Adds a plan.
 *
 * @returns its id
 * @throws UnprocessableException `duplicate_offset`
 */
export function createPlan(
  organizationId: string,
  { steps, ...input }: PlanInput & { name: string; steps: StepInput[] }
): Promise<string> {
  assertDistinctDays(steps)
  return db.transaction(async (trx) => {
    const plan = await Plan.create(
      { ...input, description: input.description ?? '', organizationId },
      { client: trx }
    )
    await insertSteps(trx, plan, ordered(steps))
    return plan.id
  })
}

/**
 * Changes what is given. Steps are given whole: one that is named by its id stays itself, so that a
 * reminder already sent at it is not sent again; one that is left out is archived. Open invoices on
 * the plan then follow it.
 *
 * @throws NotFoundException, UnprocessableException `duplicate_offset`, `unknown_step`
 */
export async function updatePlan(
  organizationId: string,
  planId: string,
  { steps, ...input }: PlanInput & { steps?: StepInput[] },
  actor: Actor
): Promise<void> {
  if (steps) {
    assertDistinctDays(steps)
  }
  await db.transaction(async (trx) => {
    const plan = await lockPlan(trx, organizationId, planId)
    const { description = plan.description, ...others } = input
    plan.merge({ ...others, description: description ?? '' })
    await plan.save()
    if (steps) {
      await replaceSteps(trx, plan, ordered(steps))
    }
  })
  if (steps) {
    await replanInvoicesOfPlan(organizationId, planId, actor)
  }
}

/**
 * Takes a plan out of use: no invoice can be given it any more, the ones that follow it go on.
 *
 * @throws NotFoundException, ConflictException `default_plan`
 */
export function archivePlan(organizationId: string, planId: string): Promise<void> {
  return db.transaction(async (trx) => {
    await trx.rawQuery('SELECT 1 FROM organizations WHERE id = ? FOR NO KEY UPDATE', [
      organizationId,
    ])
    const organization = await Organization.findOrFail(organizationId, { client: trx })
    const plan = await lockPlan(trx, organizationId, planId)
    if (organization.defaultPlanId === planId) {
      throw new ConflictException(
        'default_plan',
        'Ce plan est celui par défaut. Choisissez-en d’abord un autre.'
      )
    }
    plan.archivedAt ??= DateTime.utc()
    await plan.save()
  })
}

/** Locks, then reads: the statement that waits for a lock would still see the row as it was. */
async function lockPlan(trx: TransactionClientContract, organizationId: string, id: string) {
  await trx.rawQuery('SELECT 1 FROM plans WHERE organization_id = ? AND id = ? FOR NO KEY UPDATE', [
    organizationId,
    id,
  ])
  const plan = await Plan.query({ client: trx }).where({ organizationId, id }).first()
  if (!plan) {
    throw new NotFoundException()
  }
  return plan
}

/** Every step leaves first, so that two of them may exchange their days; the kept ones come back. */
async function replaceSteps(trx: TransactionClientContract, plan: Plan, steps: StepInput[]) {
  const present = await PlanStep.query({ client: trx })
    .where('organization_id', plan.organizationId)
    .where('plan_id', plan.id)
    .whereNull('archived_at')
  const known = new Set(present.map(({ id }) => id))
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
    .whereIn('id', [...known])
    .update({ archivedAt: now })
  for (const [position, input] of steps.entries()) {
    if (input.id !== undefined) {
      await PlanStep.query({ client: trx })
        .where('id', input.id)
        .update({ ...columnsOf(input, position), archivedAt: null, updatedAt: now })
    }
  }
  await insertSteps(trx, plan, steps, (input) => input.id === undefined)
}

async function insertSteps(
  trx: TransactionClientContract,
  plan: Plan,
  steps: StepInput[],
  isNew: (step: StepInput) => boolean = () => true
) {
  const rows = steps.flatMap((input, position) =>
    isNew(input)
      ? [
          {
            ...columnsOf(input, position),
            id: uuidv7(),
            organizationId: plan.organizationId,
            planId: plan.id,
          },
        ]
      : []
  )
  await PlanStep.createMany(rows, { client: trx })
}

function columnsOf(input: StepInput, position: number) {
  const { offsetDays, tone, subject, body, requiresManualValidation = false } = input
  return {
    position,
    offsetDays,
    tone,
    subject,
    body,
    requiresManualValidation: needsApproval({ tone, requiresManualValidation }),
  }
}

const ordered = (steps: StepInput[]) => steps.toSorted((a, b) => a.offsetDays - b.offsetDays)

function assertDistinctDays(steps: StepInput[]) {
  const repeated = steps.findIndex(
    ({ offsetDays }, at) => steps.findIndex((step) => step.offsetDays === offsetDays) < at
  )
  if (repeated !== -1) {
    throw new UnprocessableException(
      'duplicate_offset',
      'Deux étapes tombent le même jour.',
      `steps.${repeated}.offsetDays`
    )
  }
}
