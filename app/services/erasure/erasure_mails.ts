import { erasureNotice, type ErasureEvent } from '#mails/erasure_notice'
import { linkTo } from '#services/identity/account_mails'
import { queueAccountMails, type MailReader } from '#services/notifications/sealed_mails'
import type { DateTime } from 'luxon'
import type { TransactionClientContract } from '@adonisjs/lucid/types/database'

/** Where the decision is taken back. */
const PAGE = '/parametres/donnees'

interface Told {
  erasureId: string
  event: ErasureEvent
  organization: { name: string; timeZone: string }
  /** when everything goes, UTC */
  dueAt: DateTime
  /** nobody is helped by the mail after it, UTC */
  until: DateTime
}

export interface MemberReader extends MailReader {
  /** they belong to no other organization */
  isOnlyOne: boolean
}

/** Keeps a mail for each of them, in the transaction of what it tells; none is written twice. */
export async function tellErasure(
  trx: TransactionClientContract,
  readers: readonly MemberReader[],
  { erasureId, event, organization, dueAt, until }: Told
) {
  await queueAccountMails(
    trx,
    readers.map((reader) => ({
      dedupeKey: `erasure/${erasureId}/${event}/${reader.userId}`,
      reader,
      until,
      ...erasureNotice({
        locale: reader.locale,
        userName: reader.fullName,
        event,
        organizationName: organization.name,
        dueAt,
        timeZone: organization.timeZone,
        isOnlyOne: reader.isOnlyOne,
        url: event === 'erased' ? null : linkTo(PAGE),
      }),
    }))
  )
}

export const ownersOf = (trx: TransactionClientContract, organizationId: string) =>
  peopleOf(trx, organizationId, 'owner')

export const membersOf = (trx: TransactionClientContract, organizationId: string) =>
  peopleOf(trx, organizationId, 'anybody')

/** Whether or not they proved their address: they typed it, and it is their data that goes. */
async function peopleOf(
  trx: TransactionClientContract,
  organizationId: string,
  role: 'owner' | 'anybody'
): Promise<MemberReader[]> {
  const { rows } = await trx.rawQuery<{ rows: MemberReader[] }>(
    `SELECT u.id AS "userId", u.email, u.full_name AS "fullName", u.locale,
        NOT EXISTS (
          SELECT 1 FROM memberships AS other
          WHERE other.user_id = u.id AND other.organization_id <> m.organization_id
        ) AS "isOnlyOne"
      FROM memberships AS m JOIN users AS u ON u.id = m.user_id
      WHERE m.organization_id = :organizationId AND (m.role = :role OR :role = 'anybody')
      ORDER BY u.id`,
    { organizationId, role }
  )
  return rows
}
