import NotFoundException from '#exceptions/not_found_exception'
import { toInstant, type Instant } from '#services/lists/invoice_row'
import { foldedSql } from '#services/lists/search'
import type { Tone } from '#values/tones'
import db from '@adonisjs/lucid/services/db'

export interface PlanStepRow {
  id: string
  /** days from the due date, negative before it */
  offsetDays: number
  tone: Tone
  subject: string
  body: string
  requiresManualValidation: boolean
}

export interface PlanRow {
  id: string
  name: string
  description: string
  silencePolicy: 'friendly_goes_on' | 'always_hold'
  isDefault: boolean
  archivedAt: Instant | null
  steps: PlanStepRow[]
}

/** An organization has a handful of plans; this many would still be one page. */
const PLANS_CAP = 200

/** The plans in use, by name, each with its steps in order. */
export async function listPlans(owner: { id: string }): Promise<PlanRow[]> {
  const plans = await planQuery(owner)
    .whereNull('plans.archived_at')
    .orderByRaw(foldedSql('plans.name'))
    .limit(PLANS_CAP)
  return withSteps(owner, plans)
}

/** @throws NotFoundException when the organization has no such plan */
export async function planDetail(owner: { id: string }, id: string): Promise<PlanRow> {
  const plans = await withSteps(owner, await planQuery(owner).where('plans.id', id))
  const [plan] = plans
  if (!plan) {
    throw new NotFoundException()
  }
  return plan
}

function planQuery(owner: { id: string }) {
  return db
    .from('plans')
    .joinRaw('JOIN organizations AS o ON o.id = plans.organization_id')
    .where('plans.organization_id', owner.id)
    .select('plans.*', db.raw('(o.default_plan_id = plans.id) IS TRUE AS is_default'))
}

async function withSteps(
  owner: { id: string },
  plans: Record<string, never>[]
): Promise<PlanRow[]> {
  const steps = await db
    .from('plan_steps')
    .where('organization_id', owner.id)
    .whereIn(
      'plan_id',
      plans.map((plan) => plan.id)
    )
    .whereNull('archived_at')
    .orderBy('offset_days')
  const byPlan = Map.groupBy(steps, (step) => step.plan_id)

  return plans.map((plan) => ({
    id: plan.id,
    name: plan.name,
    description: plan.description,
    silencePolicy: plan.silence_policy,
    isDefault: plan.is_default,
    archivedAt: toInstant(plan.archived_at),
    steps: (byPlan.get(plan.id) ?? []).map((step) => ({
      id: step.id,
      offsetDays: step.offset_days,
      tone: step.tone,
      subject: step.subject,
      body: step.body,
      requiresManualValidation: step.requires_manual_validation,
    })),
  }))
}
