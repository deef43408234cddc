import type { Instant } from '#services/lists/invoice_row'
import { pageOf, readCursor, type Page } from '#services/lists/keyset'
import { planDetail } from '#services/lists/plans'
import type { PlanContent } from '#services/plans/plan_versions'
import db from '@adonisjs/lucid/services/db'

export interface PlanVersionRow extends PlanContent {
  id: string
  number: number
  /** who saved it; null for the one it began with */
  authorName: string | null
  restoredFrom: number | null
  createdAt: Instant
}

const PAGE = 20

/**
 * What a plan said, the newest first. A plan that was never changed has one version: itself.
 *
 * @throws NotFoundException, UnprocessableException `invalid_cursor`
 */
export async function listPlanVersions(
  owner: { id: string },
  planId: string,
  cursor?: string
): Promise<Page<PlanVersionRow>> {
  const plan = await planDetail(owner, planId)
  const from = readCursor<number>(cursor, 'version', 'number')
  const query = db
    .from('plan_versions as v')
    .leftJoin('users as u', 'u.id', 'v.author_id')
    .where('v.organization_id', owner.id)
    .where('v.plan_id', planId)
    .orderBy('v.number', 'desc')
    .limit(PAGE + 1)
    .select('v.*', 'u.full_name as author_name')
  if (from) {
    query.where('v.number', '<', from.value)
  }
  const rows: Record<string, never>[] = await query
  if (rows.length === 0 && !from) {
    return { rows: [asFirstVersion(plan)], nextCursor: null }
  }
  return pageOf(rows.map(toVersion), PAGE, 'version', ({ number, id }) => ({ value: number, id }))
}

const toVersion = (row: Record<string, never>): PlanVersionRow => ({
  id: row.id,
  number: row.number,
  name: row.name,
  description: row.description,
  silencePolicy: row.silence_policy,
  steps: row.steps,
  authorName: row.author_name,
  restoredFrom: row.restored_from,
  createdAt: (row.created_at as Date).toISOString(),
})

const asFirstVersion = (plan: Awaited<ReturnType<typeof planDetail>>): PlanVersionRow => ({
  id: plan.id,
  number: plan.version,
  name: plan.name,
  description: plan.description,
  silencePolicy: plan.silencePolicy,
  steps: plan.steps,
  authorName: null,
  restoredFrom: null,
  createdAt: plan.updatedAt,
})
