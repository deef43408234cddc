import { databaseNow } from '#lib/clock'
import Organization from '#models/organization'
import { recordAudit } from '#services/activity/audit'
import { forgetPerson } from '#services/erasure/erase_account'
import { membersOf, ownersOf, tellErasure } from '#services/erasure/erasure_mails'
import { endSubscriptions } from '#services/erasure/subscription_end'
import { REMINDED_DAYS } from '#values/erasure'
import logger from '@adonisjs/core/services/logger'
import drive from '@adonisjs/drive/services/main'
import db from '@adonisjs/lucid/services/db'
import { DateTime } from 'luxon'
import { v7 as uuidv7 } from 'uuid'
import type { TransactionClientContract } from '@adonisjs/lucid/types/database'

/** Of one round; the next one takes what is left. */
const AT_ONCE = 50

/** Whoever was writing a file when its organization went has ended by then. */
const LAST_LOOK = '30 minutes'

/** How long the mail that says it is done may take. */
const TOLD_WITHIN = { days: 7 }

interface ErasureRow {
  id: string
  organizationId: string
  dueAt: Date
}

/** Nobody asked from anywhere: it is the day. */
const NO_TRACE = { requestId: null, ip: null }

const STANDING = 'undone_at IS NULL AND erased_at IS NULL'

/** Owners of what goes in two days are told once more. Returns how many organizations that was. */
export async function remindErasures(): Promise<number> {
  const rows = await rowsWhere(
    `${STANDING} AND reminded_at IS NULL AND due_at > rubis_now()
      AND due_at <= rubis_now() + interval '${REMINDED_DAYS} days'`
  )
  let count = 0
  for (const row of rows) {
    count += await db.transaction(async (trx) => Number(await remind(trx, row)))
  }
  return count
}

async function remind(trx: TransactionClientContract, { id, organizationId, dueAt }: ErasureRow) {
  const { rows } = await trx.rawQuery<{ rows: unknown[] }>(
    `UPDATE organization_erasures SET reminded_at = rubis_now()
      WHERE id = ? AND ${STANDING} AND reminded_at IS NULL RETURNING id`,
    [id]
  )
  const organization = await Organization.find(organizationId, { client: trx })
  if (rows.length === 0 || !organization) {
    return false
  }
  const due = DateTime.fromJSDate(dueAt, { zone: 'utc' })
  await tellErasure(trx, await ownersOf(trx, organizationId), {
    erasureId: id,
    event: 'near',
    organization,
    dueAt: due,
    until: due,
  })
  return true
}

/**
 * Erases what has waited fourteen days. One that fails stops no other, and is tried again by the next
 * round. Returns how many went.
 */
export async function eraseDueOrganizations(): Promise<number> {
  const rows = await rowsWhere(`${STANDING} AND due_at <= rubis_now()`)
  let count = 0
  const failures: unknown[] = []
  for (const row of rows) {
    try {
      count += Number(await eraseOrganization(row))
    } catch (error) {
      failures.push(error)
    }
  }
  await sweepFiles()
  if (failures.length > 0) {
    throw new AggregateError(failures, `${failures.length} organizations could not be erased`)
  }
  return count
}

/**
 * Nothing can be taken back any more, so each step may be done again: what is paid ends, the bytes go,
 * then every row in one transaction. Killed in between, the next round finds it as it was left: rows
 * without bytes, never bytes that nothing points at.
 */
async function eraseOrganization(row: ErasureRow, says = true): Promise<boolean> {
  const organization = await Organization.find(row.organizationId)
  await endSubscriptions(organization?.stripeCustomerId ?? null)
  await drive.use().deleteAll(folderOf(row.organizationId))
  const erased = await db.transaction((trx) => eraseRows(trx, row, says))
  if (erased) {
    logger.warn({ organizationId: row.organizationId, erasureId: row.id }, 'organization erased')
  }
  if (erased?.leaver) {
    logger.warn({ userId: erased.leaver }, 'account erased')
  }
  return erased !== null
}

/**
 * Every table hangs on the organization and goes with it; what stays has no foreign key to it. Whoever
 * asked goes too when they said so and belong to no other by now. Null when it is done or taken back.
 */
async function eraseRows(
  trx: TransactionClientContract,
  { id, organizationId, dueAt }: ErasureRow,
  says: boolean
): Promise<{ leaver: string | null } | null> {
  // Whole and at once, however long: 8 s for 20,000 invoices, three minutes for 100,000.
  await trx.rawQuery('SET LOCAL statement_timeout = 0')
  await trx.rawQuery('SELECT 1 FROM organizations WHERE id = ? FOR UPDATE', [organizationId])
  const organization = await Organization.find(organizationId, { client: trx })
  const members = await membersOf(trx, organizationId)
  const leaver = await leaverOf(trx, id)
  const { rows } = await trx.rawQuery<{ rows: unknown[] }>(
    `UPDATE organization_erasures AS e
      SET erased_at = rubis_now(), asked_by = NULL, stripe_customer_id =
        (SELECT stripe_customer_id FROM organizations WHERE id = e.organization_id)
      WHERE id = ? AND ${STANDING} AND due_at <= rubis_now() RETURNING id`,
    [id]
  )
  if (rows.length === 0) {
    return null
  }
  await trx.rawQuery('DELETE FROM organizations WHERE id = ?', [organizationId])
  if (leaver) {
    await forgetPerson(trx, leaver, { trace: NO_TRACE, says })
  }
  if (organization && says) {
    const now = await databaseNow(trx)
    await tellErasure(
      trx,
      members.map((one) => ({ ...one, isOnlyOne: one.isOnlyOne && one.userId !== leaver })),
      {
        erasureId: id,
        event: 'erased',
        organization,
        dueAt: DateTime.fromJSDate(dueAt, { zone: 'utc' }),
        until: now.plus(TOLD_WITHIN),
      }
    )
  }
  await recordAudit(trx, {
    organizationId: null,
    userId: null,
    action: 'organization.erased',
    data: { organizationId },
  })
  return { leaver }
}

/** Null when nobody wants to go with it, or is needed elsewhere. */
async function leaverOf(trx: TransactionClientContract, id: string): Promise<string | null> {
  const { rows } = await trx.rawQuery<{ rows: { userId: string }[] }>(
    `SELECT e.asked_by AS "userId" FROM organization_erasures AS e
      WHERE e.id = ? AND e.erases_account AND e.asked_by IS NOT NULL
        AND NOT EXISTS (
          SELECT 1 FROM memberships AS other
          WHERE other.user_id = e.asked_by AND other.organization_id <> e.organization_id
        )`,
    [id]
  )
  return rows.at(0)?.userId ?? null
}

/**
 * Erases at once, and tells nobody again, an organization that was erased before and came back with a
 * backup. False when it is not there.
 */
export async function eraseAgain(organizationId: string): Promise<boolean> {
  const { rows } = await db.rawQuery<{ rows: ErasureRow[] }>(
    `INSERT INTO organization_erasures (id, organization_id, asked_at, due_at)
      SELECT ?, id, rubis_now(), rubis_now() FROM organizations WHERE id = ?
      ON CONFLICT (organization_id) WHERE undone_at IS NULL DO UPDATE
        SET due_at = rubis_now(), erased_at = NULL, swept_at = NULL, stripe_customer_id = NULL
      RETURNING id, organization_id AS "organizationId", due_at AS "dueAt"`,
    [uuidv7(), organizationId]
  )
  return rows.length > 0 && eraseOrganization(rows[0], false)
}

/** A file that somebody was still writing while its organization went is found by a last look. */
async function sweepFiles() {
  const rows = await rowsWhere(
    `swept_at IS NULL AND erased_at <= rubis_now() - interval '${LAST_LOOK}'`
  )
  for (const { id, organizationId } of rows) {
    await drive.use().deleteAll(folderOf(organizationId))
    await db.rawQuery('UPDATE organization_erasures SET swept_at = rubis_now() WHERE id = ?', [id])
  }
}

/** Everything an organization has on the disk lies there. */
const folderOf = (organizationId: string) => `${organizationId}/`

async function rowsWhere(condition: string): Promise<ErasureRow[]> {
  const { rows } = await db.rawQuery<{ rows: ErasureRow[] }>(
    `SELECT id, organization_id AS "organizationId", due_at AS "dueAt"
      FROM organization_erasures WHERE ${condition} ORDER BY due_at, id LIMIT ${AT_ONCE}`
  )
  return rows
}
