import ConflictException from '#exceptions/conflict_exception'
import NotFoundException from '#exceptions/not_found_exception'
import User from '#models/user'
import { recordAudit } from '#services/activity/audit'
import { assertHardToGuess } from '#services/identity/sign_up'
import { assertSeat, lockTeam } from '#services/team/seats'
import type { InvitableRole } from '#values/roles'
import { hashToken, isToken } from '#values/tokens'
import db from '@adonisjs/lucid/services/db'
import type { QueryClientContract, TransactionClientContract } from '@adonisjs/lucid/types/database'
import { v7 as uuidv7 } from 'uuid'

/** What whoever holds the link may know before they accept. */
export interface OpenInvitation {
  id: string
  organizationId: string
  organizationName: string
  email: string
  role: InvitableRole
  /** somebody has an account with this address: they sign in rather than open one */
  hasAccount: boolean
}

/** @throws NotFoundException the same for a link that is unknown, over, used or revoked */
export async function readInvitation(
  token: string,
  client: QueryClientContract = db.connection()
): Promise<OpenInvitation> {
  const { rows } = isToken(token)
    ? await client.rawQuery<{ rows: OpenInvitation[] }>(
        `SELECT i.id, i.organization_id AS "organizationId", o.name AS "organizationName", i.email,
            i.role, EXISTS (SELECT 1 FROM users AS u
              WHERE u.email = i.email AND u.email_verified_at IS NOT NULL) AS "hasAccount"
          FROM invitations AS i JOIN organizations AS o ON o.id = i.organization_id
          WHERE i.token_hash = ? AND i.accepted_at IS NULL AND i.revoked_at IS NULL
            AND i.expires_at > rubis_now()`,
        [hashToken(token)]
      )
    : { rows: [] }
  if (!rows[0]) {
    throw new NotFoundException()
  }
  return rows[0]
}

/**
 * Someone signed in joins with the link that was mailed to their address.
 *
 * @returns the organization they joined
 * @throws NotFoundException a link of no use
 * @throws ConflictException `invitation_for_another`, `already_member`, `no_seat_left`
 */
export function acceptInvitation(userId: string, token: string): Promise<string> {
  return db.transaction(async (trx) => {
    const invitation = await lockInvitation(trx, token)
    const user = await User.findOrFail(userId, { client: trx })
    if (user.email !== invitation.email || user.emailVerifiedAt === null) {
      throw new ConflictException(
        'invitation_for_another',
        'Cette invitation a été envoyée à une autre adresse. Connectez-vous avec le compte qui l’a reçue.'
      )
    }
    await join(trx, invitation, userId)
    return invitation.organizationId
  })
}

/**
 * Opens an account for whoever holds the link: their mailbox proves the address, nothing else is asked.
 *
 * @throws NotFoundException a link of no use
 * @throws ConflictException `account_exists`, `no_seat_left`
 * @throws UnprocessableException `common_password`
 */
export function joinWithNewAccount(
  token: string,
  person: { fullName: string; password: string; locale: 'fr' | 'en' }
): Promise<{ user: User; organizationId: string }> {
  return db.transaction(async (trx) => {
    const invitation = await lockInvitation(trx, token)
    if (invitation.hasAccount) {
      throw new ConflictException(
        'account_exists',
        'Cette adresse a déjà un compte. Connectez-vous pour accepter l’invitation.'
      )
    }
    assertHardToGuess(person.password, [
      person.fullName,
      invitation.organizationName,
      invitation.email,
    ])
    const user = await User.create(
      { ...person, email: invitation.email, preferences: {} },
      { client: trx }
    )
    await trx.rawQuery('UPDATE users SET email_verified_at = rubis_now() WHERE id = ?', [user.id])
    await user.refresh()
    await join(trx, invitation, user.id)
    return { user, organizationId: invitation.organizationId }
  })
}

/** Organizations before anything else; what was read before the lock is read again under it. */
async function lockInvitation(trx: TransactionClientContract, token: string) {
  const { organizationId } = await readInvitation(token, trx)
  await lockTeam(trx, organizationId)
  return readInvitation(token, trx)
}

async function join(
  trx: TransactionClientContract,
  { id, organizationId, role, email }: OpenInvitation,
  userId: string
) {
  const already = await trx
    .from('memberships')
    .where({ organization_id: organizationId, user_id: userId })
    .first()
  if (already) {
    throw new ConflictException('already_member', 'Vous faites déjà partie de cette équipe.')
  }
  const organization = await lockTeam(trx, organizationId)
  await assertSeat(trx, organization, 'membership')
  await trx.table('memberships').insert({
    id: uuidv7(),
    organization_id: organizationId,
    user_id: userId,
    role,
  })
  await trx.rawQuery(
    'UPDATE invitations SET accepted_at = rubis_now() WHERE organization_id = ? AND id = ?',
    [organizationId, id]
  )
  await recordAudit(trx, {
    organizationId,
    userId,
    action: 'invitation.accepted',
    subject: { type: 'invitation', id },
    data: { email, role },
  })
}
