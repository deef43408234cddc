import NotFoundException from '#exceptions/not_found_exception'
import { databaseNow } from '#lib/clock'
import { RUBIS, type Actor } from '#services/activity/record'
import { assertPlaces } from '#services/billing/quota'
import { quotaColumns } from '#services/billing/quota_columns'
import { holdInChange, liftInChange } from '#services/invoices/holds'
import { lockOrganization } from '#services/organizations/lock_organization'
import { whenQuiet } from '#services/relances/quiet'
import { activeInvoicesLimit } from '#values/quota'
import db from '@adonisjs/lucid/services/db'
import type { TransactionClientContract } from '@adonisjs/lucid/types/database'

/** For so long a place that came free is the user's to give; then the oldest frozen invoice takes it. */
const CHOICE_HOURS = 24

const QUOTA_HOLDS = `SELECT h.id, h.lifted_at FROM invoice_holds AS h
  WHERE h.organization_id = i.organization_id AND h.invoice_id = i.id AND h.reason = 'quota'`

interface ActiveInvoice {
  id: string
  /** of the hold `quota` it is frozen by, null when it is chased */
  hold_id: string | null
}

/** Who has the places of an offer, in the order in which they keep or get one. */
interface Places {
  /** null: as many as one wants */
  limit: number | null
  chased: readonly ActiveInvoice[]
  frozen: readonly ActiveInvoice[]
  /** places that came free within the hours of choice */
  reserved: number
}

/**
 * Freezes what is beyond the offer and gives back what is within: a downgrade deletes nothing, an
 * upgrade gives everything back (product.md, rule 9). What the user thawed by hand keeps its place
 * before anything else, then the oldest. Run again it changes nothing.
 *
 * @throws ReminderLeavingNowException; the caller comes again
 */
export async function settleFreeze(organizationId: string) {
  const beyond = await db.transaction(async (trx) => {
    const places = await placesOf(trx, organizationId)
    const { limit, chased, frozen, reserved } = places
    const free = limit === null ? frozen.length : limit - chased.length - reserved
    for (const { id } of frozen.slice(0, Math.max(0, free))) {
      await liftFreeze(trx, organizationId, id, RUBIS)
    }
    return limit === null ? [] : chased.slice(limit)
  })
  for (const { id } of beyond) {
    await freeze(organizationId, id)
  }
}

/**
 * The user gives a free place of the offer to that invoice: its reminders go on. One that is not
 * frozen, or is closed, stays as it is.
 *
 * @throws NotFoundException
 * @throws QuotaExceededException when every place is taken, with how many there are and are taken
 */
export async function thawInvoice(organizationId: string, invoiceId: string, actor: Actor) {
  await db.transaction(async (trx) => {
    const { limit, chased, frozen, organization } = await placesOf(trx, organizationId)
    if (frozen.some(({ id }) => id === invoiceId)) {
      assertPlaces(organization, { limit, current: chased.length, adding: 1 })
      await liftFreeze(trx, organizationId, invoiceId, actor)
    } else if (!(await lockInvoice(trx, organizationId, invoiceId))) {
      throw new NotFoundException()
    }
  })
}

/** Locks the organization first: two of them cannot both see the last free place. */
async function placesOf(trx: TransactionClientContract, organizationId: string) {
  const organization = await lockOrganization(trx, organizationId)
  const now = await databaseNow(trx)
  const { rows } = await trx.rawQuery<{ rows: ActiveInvoice[] }>(
    `SELECT i.id, live.id AS hold_id
      FROM invoices AS i
      LEFT JOIN LATERAL (${QUOTA_HOLDS} AND h.lifted_at IS NULL LIMIT 1) AS live ON true
      LEFT JOIN LATERAL (${QUOTA_HOLDS} AND h.lifted_by IS NOT NULL
        ORDER BY h.lifted_at DESC LIMIT 1) AS chosen ON true
      WHERE i.organization_id = ? AND i.status NOT IN ('paid', 'cancelled')
      ORDER BY chosen.lifted_at DESC NULLS LAST, i.created_at, i.id`,
    [organizationId]
  )
  const places: Places = {
    limit: activeInvoicesLimit({ ...quotaColumns(organization), now }),
    chased: rows.filter(({ hold_id: holdId }) => holdId === null),
    frozen: rows.filter(({ hold_id: holdId }) => holdId !== null),
    reserved: await countReserved(trx, organizationId),
  }
  return { organization, ...places }
}

async function countReserved(trx: TransactionClientContract, organizationId: string) {
  const { rows } = await trx.rawQuery<{ rows: { count: number }[] }>(
    `SELECT count(*)::int AS count FROM invoices AS i
      WHERE i.organization_id = ? AND i.closed_at > rubis_now() - make_interval(hours => ?)
        AND NOT EXISTS (${QUOTA_HOLDS} AND h.lifted_at IS NULL)`,
    [organizationId, CHOICE_HOURS]
  )
  return rows[0].count
}

/** Nothing of a frozen invoice is on the wire: freezing it has waited for that. */
async function liftFreeze(
  trx: TransactionClientContract,
  organizationId: string,
  invoiceId: string,
  actor: Actor
) {
  await lockInvoice(trx, organizationId, invoiceId)
  for (const id of await liveFreezes(trx, organizationId, invoiceId)) {
    await liftInChange(trx, id, actor)
  }
}

/** Two that settle at once hold an invoice once. */
function freeze(organizationId: string, invoiceId: string) {
  return whenQuiet(organizationId, { invoiceId }, async (trx) => {
    const live = await liveFreezes(trx, organizationId, invoiceId)
    if (live.length === 0) {
      const input = { reason: 'quota', endsAt: null } as const
      await holdInChange(trx, organizationId, { invoiceId }, input, RUBIS)
    }
  })
}

async function liveFreezes(
  trx: TransactionClientContract,
  organizationId: string,
  invoiceId: string
): Promise<string[]> {
  const rows = await trx
    .from('invoice_holds')
    .where({ organization_id: organizationId, invoice_id: invoiceId, reason: 'quota' })
    .whereNull('lifted_at')
    .select('id')
  return rows.map(({ id }) => id)
}

async function lockInvoice(
  trx: TransactionClientContract,
  organizationId: string,
  invoiceId: string
): Promise<boolean> {
  const { rows } = await trx.rawQuery<{ rows: unknown[] }>(
    'SELECT 1 FROM invoices WHERE organization_id = ? AND id = ? FOR NO KEY UPDATE',
    [organizationId, invoiceId]
  )
  return rows.length > 0
}
