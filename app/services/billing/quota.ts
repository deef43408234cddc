import PastDueException from '#exceptions/past_due_exception'
import QuotaExceededException from '#exceptions/quota_exceeded_exception'
import { databaseNow } from '#lib/clock'
import type Organization from '#models/organization'
import { quotaColumns } from '#services/billing/quota_columns'
import { activeInvoicesLimit, canAddInvoices, isSoftlyBlocked } from '#values/quota'
import db from '@adonisjs/lucid/services/db'
import type { QueryClientContract } from '@adonisjs/lucid/types/database'

export type QuotaAnswer =
  | { allowed: true }
  | {
      allowed: false
      reason: 'payment_past_due'
      /** ISO instant of the first payment that was missed */
      pastDueSince: string
    }
  | {
      allowed: false
      reason: 'free_limit_active_invoices'
      /** how many invoices may be active */
      limit: number
      /** how many are */
      current: number
      /** ISO instant, null when the organization never had a grace period */
      gracePeriodEndsAt: string | null
    }

/**
 * Whether so many more invoices may be active: all of them or none (product.md, Plans and quota). The
 * answer holds as long as the caller keeps the organization locked in `client`.
 *
 * @param delta how many would be added
 */
export async function canCreateInvoices(
  organization: Organization,
  delta: number,
  client: QueryClientContract = db.connection()
): Promise<QuotaAnswer> {
  const counters = await client
    .from('organization_counters')
    .where('organization_id', organization.id)
    .select('active_invoices')
    .firstOrFail()
  const facts = {
    ...quotaColumns(organization),
    now: await databaseNow(client),
    active: counters.active_invoices as number,
    adding: delta,
  }
  if (isSoftlyBlocked(facts)) {
    const pastDueSince = organization.pastDueSince?.toISO() ?? ''
    return { allowed: false, reason: 'payment_past_due', pastDueSince }
  }
  if (canAddInvoices(facts)) {
    return { allowed: true }
  }
  return {
    allowed: false,
    reason: 'free_limit_active_invoices',
    limit: activeInvoicesLimit(facts) ?? 0,
    current: facts.active,
    gracePeriodEndsAt: organization.gracePeriodEndsAt?.toISO() ?? null,
  }
}

/** @throws QuotaExceededException with the exact figures, PastDueException */
export async function assertQuota(
  organization: Organization,
  delta: number,
  client: QueryClientContract
) {
  const answer = await canCreateInvoices(organization, delta, client)
  if (!answer.allowed && answer.reason === 'payment_past_due') {
    throw new PastDueException(answer.pastDueSince)
  }
  if (!answer.allowed) {
    const { limit, current, gracePeriodEndsAt } = answer
    throw new QuotaExceededException({ limit, current, adding: delta, gracePeriodEndsAt })
  }
}

/**
 * The same for places of the offer rather than for active invoices: what is frozen takes none.
 *
 * @param limit null: as many as one wants
 * @throws QuotaExceededException with these figures
 */
export function assertPlaces(
  { gracePeriodEndsAt }: Organization,
  { limit, current, adding }: { limit: number | null; current: number; adding: number }
) {
  if (limit !== null && current + adding > limit) {
    const graceEnd = gracePeriodEndsAt?.toISO() ?? null
    throw new QuotaExceededException({ limit, current, adding, gracePeriodEndsAt: graceEnd })
  }
}
