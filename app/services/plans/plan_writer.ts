import Plan from '#models/plan'
import ConflictException from '#exceptions/conflict_exception'
import NotFoundException from '#exceptions/not_found_exception'
import { RUBIS, type Actor } from '#services/activity/record'
import { assertFitsItsClients, assertSound } from '#services/plans/plan_checks'
import { inOrder, insertSteps, replaceSteps, type StepInput } from '#services/plans/plan_steps'
import { contentOf, keepVersion } from '#services/plans/plan_versions'
import { requestReplan, wakeReplanner } from '#services/plans/replan_requests'
import db from '@adonisjs/lucid/services/db'
import { DateTime } from 'luxon'
import type { TransactionClientContract } from '@adonisjs/lucid/types/database'

export interface PlanInput {
  name?: string
  description?: string | null
  silencePolicy?: 'friendly_goes_on' | 'always_hold'
}

export interface PlanUpdate extends PlanInput {
  steps?: StepInput[]
  /** the version that was edited: refused when the plan has moved on */
  version?: number
  /** the version that these words were taken from, for the history */
  restoredFrom?: number
}

/**
 * Adds a plan.
 *
 * @returns its id
 * @throws UnprocessableException `duplicate_offset`, `one_formal_notice`, `formal_notice_last`
 */
export function createPlan(
  organizationId: string,
  { steps, ...input }: PlanInput & { name: string; steps: StepInput[] },
  actor: Actor = RUBIS
): Promise<string> {
  assertSound(steps)
  return db.transaction(async (trx) => {
    const plan = await Plan.create(
      {
        silencePolicy: 'friendly_goes_on',
        ...input,
        description: input.description ?? '',
        version: 1,
        organizationId,
      },
      { client: trx }
    )
    await insertSteps(
      trx,
      plan,
      inOrder(steps).map((step, position) => ({ input: step, position }))
    )
    await keepVersion(trx, plan, await contentOf(trx, plan), { actor, at: DateTime.utc() })
    return plan.id
  })
}

/**
 * Changes what is given. Steps are given whole: one that is named by its id stays itself, so that a
 * reminder already sent at it is not sent again; one that is left out is archived. Open invoices on
 * the plan then follow it, in the background; until theirs are re-planned, none of their reminders
 * leaves. A change that changes nothing makes no version.
 *
 * @throws NotFoundException
 * @throws ConflictException `plan_changed_meanwhile` with what the plan says now
 * @throws UnprocessableException like `createPlan`, `unknown_step`, `penalties_for_consumers`
 */
export async function updatePlan(
  organizationId: string,
  planId: string,
  { steps, version, restoredFrom, ...input }: PlanUpdate,
  actor: Actor
): Promise<void> {
  if (steps) {
    assertSound(steps)
  }
  const followers = await db.transaction(async (trx) => {
    const plan = await lockPlan(trx, organizationId, planId)
    const before = await contentOf(trx, plan)
    assertNotMoved(plan, version, before)

    const { description = plan.description, ...others } = input
    plan.merge({ ...others, description: description ?? '' })
    if (steps) {
      await assertFitsItsClients(trx, organizationId, planId, steps)
      await replaceSteps(trx, plan, inOrder(steps))
    }
    const after = await contentOf(trx, plan)
    if (JSON.stringify(after) === JSON.stringify(before)) {
      return 0
    }

    await keepVersion(trx, plan, before, { actor: RUBIS, at: plan.createdAt })
    plan.version += 1
    await plan.save()
    await keepVersion(trx, plan, after, { actor, at: DateTime.utc(), restoredFrom })
    const sameSteps = JSON.stringify(after.steps) === JSON.stringify(before.steps)
    return sameSteps ? 0 : requestReplan(trx, plan, actor)
  })
  if (followers > 0) {
    await wakeReplanner()
  }
}

/**
 * A plan like this one, to be changed without touching anything that is under way.
 *
 * @returns its id
 * @throws NotFoundException
 */
export async function copyPlan(
  organizationId: string,
  planId: string,
  actor: Actor
): Promise<string> {
  const content = await db.transaction(async (trx) =>
    contentOf(trx, await lockPlan(trx, organizationId, planId))
  )
  const { name, steps, ...others } = content
  return createPlan(
    organizationId,
    {
      ...others,
      name: `${name.slice(0, NAME_LENGTH - COPY.length)}${COPY}`,
      steps: steps.map(({ id: _, ...step }) => step),
    },
    actor
  )
}

const NAME_LENGTH = 80
const COPY = ' (copie)'

/** Locks, then reads: the statement that waits for a lock would still see the row as it was. */
export async function lockPlan(
  trx: TransactionClientContract,
  organizationId: string,
  id: string
): Promise<Plan> {
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

function assertNotMoved(plan: Plan, version: number | undefined, current: object) {
  if (version !== undefined && version !== plan.version) {
    throw new ConflictException(
      'plan_changed_meanwhile',
      'Ce plan a été modifié entre-temps, dans un autre onglet ou par un collègue.',
      { version: plan.version, changedAt: plan.updatedAt.toUTC().toISO(), current }
    )
  }
}
