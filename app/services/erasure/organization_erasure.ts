import ConflictException from '#exceptions/conflict_exception'
import UnprocessableException from '#exceptions/unprocessable_exception'
import { databaseNow } from '#lib/clock'
import Organization from '#models/organization'
import { recordAudit } from '#services/activity/audit'
import { wakeMails } from '#services/identity/account_mails'
import { holdInChange, liftInChange } from '#services/invoices/holds'
import { ownersOf, tellErasure } from '#services/erasure/erasure_mails'
import { assertNothingGoesOn } from '#services/erasure/subscription_end'
import { whenQuiet } from '#services/relances/quiet'
import { COOLING_DAYS, confirms } from '#values/erasure'
import { DateTime } from 'luxon'
import { v7 as uuidv7 } from 'uuid'
import type { TransactionClientContract } from '@adonisjs/lucid/types/database'

/** Who decides, of which organization. */
interface Owner {
  organizationId: string
  userId: string
}

/** An erasure that was asked for and not taken back, UTC. */
export interface StandingErasure {
  id: string
  askedAt: DateTime
  dueAt: DateTime
  /** whoever asked goes with it, when they belong to no other organization then */
  erasesAccount: boolean
}

/**
 * From this instant nothing leaves for clients any more; in fourteen days everything goes, unless an
 * owner takes it back. Everything can be read, copied and worked on meanwhile: what is added goes with
 * the rest. Asked twice, the first date stays.
 *
 * @param confirmation the organization's name, as typed
 * @param erasesAccount whoever asks wants to go with it
 * @throws UnprocessableException `wrong_confirmation`, ConflictException `subscription_live`,
 *   ReminderLeavingNowException
 */
export async function askErasure(
  { organizationId, userId }: Owner,
  confirmation: string,
  { erasesAccount = false } = {}
): Promise<StandingErasure> {
  const standing = await whenQuiet(organizationId, 'organization', async (trx) => {
    const organization = await Organization.findOrFail(organizationId, { client: trx })
    if (!confirms(confirmation, organization.name)) {
      throw new UnprocessableException(
        'wrong_confirmation',
        'Recopiez le nom de votre organisation.',
        'confirmation'
      )
    }
    const found = await standingErasure(trx, organizationId)
    if (found) {
      return found
    }
    assertNothingGoesOn(organization)
    const erasure = await insert(trx, { organizationId, userId }, erasesAccount)
    await holdInChange(
      trx,
      organizationId,
      {},
      { reason: 'erasure', endsAt: null },
      { kind: 'user', userId }
    )
    await recordAudit(trx, {
      organizationId,
      userId,
      action: 'organization.erasure_asked',
      subject: { type: 'organization', id: organizationId },
      data: { dueAt: erasure.dueAt.toISO() },
    })
    await tellErasure(trx, await ownersOf(trx, organizationId), {
      erasureId: erasure.id,
      event: 'asked',
      organization,
      dueAt: erasure.dueAt,
      until: erasure.dueAt,
    })
    return erasure
  })
  await wakeMails()
  return standing
}

/**
 * Nothing is erased after all, and reminders go on, one at a time by the gap. Taking back what nobody
 * asked for is harmless.
 *
 * @throws ConflictException `erasure_begun` once the day has come, ReminderLeavingNowException
 */
export async function undoErasure({ organizationId, userId }: Owner) {
  await whenQuiet(organizationId, 'organization', async (trx) => {
    const standing = await standingErasure(trx, organizationId)
    if (!standing) {
      return
    }
    if (standing.dueAt <= (await databaseNow(trx))) {
      throw new ConflictException(
        'erasure_begun',
        'Les quatorze jours sont passés\u00a0: la suppression a commencé.'
      )
    }
    await trx.rawQuery(
      'UPDATE organization_erasures SET undone_at = rubis_now() WHERE organization_id = ? AND id = ?',
      [organizationId, standing.id]
    )
    const hold = await trx
      .from('invoice_holds')
      .where({ organization_id: organizationId, reason: 'erasure' })
      .whereNull('lifted_at')
      .firstOrFail()
    await liftInChange(trx, hold.id, { kind: 'user', userId })
    await recordAudit(trx, {
      organizationId,
      userId,
      action: 'organization.erasure_undone',
      subject: { type: 'organization', id: organizationId },
    })
  })
}

/** Null when nobody asked, or it was taken back. The caller holds the organization. */
export async function standingErasure(
  trx: TransactionClientContract,
  organizationId: string
): Promise<StandingErasure | null> {
  const row = await trx
    .from('organization_erasures')
    .where('organization_id', organizationId)
    .whereNull('undone_at')
    .whereNull('erased_at')
    .first()
  return (
    row && {
      id: row.id,
      askedAt: utc(row.asked_at),
      dueAt: utc(row.due_at),
      erasesAccount: row.erases_account,
    }
  )
}

async function insert(
  trx: TransactionClientContract,
  { organizationId, userId }: Owner,
  erasesAccount: boolean
): Promise<StandingErasure> {
  const id = uuidv7()
  const { rows } = await trx.rawQuery<{ rows: { asked_at: Date; due_at: Date }[] }>(
    `INSERT INTO organization_erasures (id, organization_id, asked_by, erases_account, due_at)
      VALUES (?, ?, ?, ?, rubis_now() + make_interval(days => ?)) RETURNING asked_at, due_at`,
    [id, organizationId, userId, erasesAccount, COOLING_DAYS]
  )
  return { id, askedAt: utc(rows[0].asked_at), dueAt: utc(rows[0].due_at), erasesAccount }
}

const utc = (at: Date) => DateTime.fromJSDate(at, { zone: 'utc' })
