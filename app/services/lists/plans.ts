import NotFoundException from '#exceptions/not_found_exception'
import { toInstant, type Instant } from '#services/lists/invoice_row'
import { foldedSql } from '#services/lists/search'
import type { PlanContent, StepContent } from '#services/plans/plan_versions'
import db from '@adonisjs/lucid/services/db'

export interface PlanRow extends PlanContent {
  id: string
  isDefault: boolean
  archivedAt: Instant | null
  /** grows by one at each change; given back with an edit, so that two do not overwrite each other */
  version: number
  updatedAt: Instant
  /** open invoices that follow it, counted up to a thousand */
  openInvoices: { count: number; more: boolean }
  /** while its invoices are being made to follow an edit */
  replan: { done: number; total: number } | null
}

/** An organization has a handful of plans; this many would still be one page. */
const PLANS_CAP = 200

const COUNTED = 1000

/** The plans in use, or the archived ones, by name, each with its steps in order. */
export async function listPlans(
  owner: { id: string },
  { archived = false }: { archived?: boolean } = {}
): Promise<PlanRow[]> {
  const query = planQuery(owner).orderByRaw(foldedSql('plans.name')).limit(PLANS_CAP)
  return withSteps(
    owner,
    await (archived
      ? query.whereNotNull('plans.archived_at')
      : query.whereNull('plans.archived_at'))
  )
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
    .joinRaw(
      `JOIN organizations AS o ON o.id = plans.organization_id
      CROSS JOIN LATERAL (
        SELECT count(*)::integer AS count FROM (
          SELECT 1 FROM invoices AS i
          WHERE i.organization_id = plans.organization_id AND i.plan_id = plans.id
            AND i.status IN ('pending', 'awaiting_user_confirmation', 'in_relance', 'litigation')
          LIMIT ${COUNTED + 1}
        ) AS open
      ) AS followers
      LEFT JOIN plan_replans AS r ON r.organization_id = plans.organization_id
        AND r.plan_id = plans.id AND r.finished_at IS NULL`
    )
    .where('plans.organization_id', owner.id)
    .select(
      'plans.*',
      db.raw('(o.default_plan_id = plans.id) IS TRUE AS is_default'),
      'followers.count as followers',
      'r.done as replan_done',
      'r.total as replan_total'
    )
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
    version: plan.version,
    updatedAt: (plan.updated_at as Date).toISOString(),
    openInvoices: {
      count: Math.min(plan.followers, COUNTED),
      more: Number(plan.followers) > COUNTED,
    },
    replan:
      plan.replan_total === null ? null : { done: plan.replan_done, total: plan.replan_total },
    steps: (byPlan.get(plan.id) ?? []).map((step): StepContent => ({
      id: step.id,
      offsetDays: step.offset_days,
      tone: step.tone,
      subject: step.subject,
      body: step.body,
      requiresManualValidation: step.requires_manual_validation,
      attachInvoice: step.attach_invoice,
    })),
  }))
}
