import ConflictException from '#exceptions/conflict_exception'
import ForbiddenException from '#exceptions/forbidden_exception'
import NotFoundException from '#exceptions/not_found_exception'
import { databaseNow } from '#lib/clock'
import type Membership from '#models/membership'
import { recordAudit } from '#services/activity/audit'
import { linkTo } from '#services/identity/account_mails'
import { writeInvitation } from '#services/team/invitation_mail'
import { assertSeat, lockTeam, roleNow } from '#services/team/seats'
import { mayManage, type InvitableRole } from '#values/roles'
import { newToken } from '#values/tokens'
import db from '@adonisjs/lucid/services/db'
import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import { randomBytes } from 'node:crypto'
import { v7 as uuidv7 } from 'uuid'

/** How long a link opens the door. */
export const INVITATION_DAYS = 7

export interface Invitation {
  id: string
  email: string
  role: InvitableRole
}

/** Who invites, and where; what they may do is read under the lock of the team. */
export type Inviter = Pick<Membership, 'organizationId' | 'userId'>

/**
 * Invites an address by mail; its link serves once, for seven days, and only its hash is kept. Inviting
 * the same address again replaces the invitation that waits.
 *
 * @throws ForbiddenException only an owner makes administrators
 * @throws ConflictException `already_member`, `no_seat_left`
 */
export async function invite(
  inviter: Inviter,
  { email, role }: { email: string; role: InvitableRole }
): Promise<string> {
  return db.transaction(async (trx) => {
    const organization = await lockTeam(trx, inviter.organizationId)
    await assertMayGive(trx, inviter, role)
    await assertNotMember(trx, organization.id, email)
    await trx.rawQuery(
      `UPDATE invitations SET revoked_at = rubis_now()
        WHERE organization_id = ? AND email = ? AND accepted_at IS NULL AND revoked_at IS NULL`,
      [organization.id, email]
    )
    await assertSeat(trx, organization, 'invitation')

    const id = uuidv7()
    const { token, hash, until } = await mintLink(trx)
    await trx.table('invitations').insert({
      id,
      organization_id: organization.id,
      email,
      role,
      invited_by: inviter.userId,
      token_hash: hash,
      expires_at: until.toJSDate(),
    })
    await writeInvitation(trx, {
      organization,
      inviter,
      email,
      url: linkTo('/invitation', token),
      until,
    })
    await tell(trx, inviter, 'invitation.sent', { id, email, role })
    return id
  })
}

/**
 * Mails a new link for an invitation that waits, or whose link is over; the one before opens nothing.
 *
 * @throws NotFoundException, ForbiddenException, ConflictException `no_seat_left`
 */
export async function resendInvitation(inviter: Inviter, id: string) {
  await db.transaction(async (trx) => {
    const organization = await lockTeam(trx, inviter.organizationId)
    const invitation = await findWaiting(trx, organization.id, id)
    await assertMayGive(trx, inviter, invitation.role)
    if (invitation.over) {
      await assertSeat(trx, organization, 'invitation')
    }
    const { token, hash, until } = await mintLink(trx)
    await trx.rawQuery(
      `UPDATE invitations SET token_hash = ?, expires_at = ?, sent_at = rubis_now()
        WHERE organization_id = ? AND id = ?`,
      [hash, until.toJSDate(), organization.id, id]
    )
    await writeInvitation(trx, {
      organization,
      inviter,
      email: invitation.email,
      url: linkTo('/invitation', token),
      until,
    })
    await tell(trx, inviter, 'invitation.resent', invitation)
  })
}

/** @throws NotFoundException, ForbiddenException */
export async function revokeInvitation(inviter: Inviter, id: string) {
  await db.transaction(async (trx) => {
    const { id: organizationId } = await lockTeam(trx, inviter.organizationId)
    const invitation = await findWaiting(trx, organizationId, id)
    await assertMayGive(trx, inviter, invitation.role)
    await trx.rawQuery(
      'UPDATE invitations SET revoked_at = rubis_now() WHERE organization_id = ? AND id = ?',
      [organizationId, id]
    )
    await tell(trx, inviter, 'invitation.revoked', invitation)
  })
}

/** What somebody who left, or may not invite any more, had promised opens nothing. */
export async function withdrawInvitationsOf(
  trx: TransactionClientContract,
  { organizationId, userId }: Inviter
) {
  await trx.rawQuery(
    `UPDATE invitations SET revoked_at = rubis_now()
      WHERE organization_id = ? AND invited_by = ? AND accepted_at IS NULL AND revoked_at IS NULL`,
    [organizationId, userId]
  )
}

async function mintLink(trx: TransactionClientContract) {
  const now = await databaseNow(trx)
  return { ...newToken(randomBytes(32)), until: now.plus({ days: INVITATION_DAYS }) }
}

async function assertMayGive(
  trx: TransactionClientContract,
  inviter: Inviter,
  role: InvitableRole
) {
  if (!mayManage(await roleNow(trx, inviter), role)) {
    throw new ForbiddenException({ allowedRoles: ['owner'] })
  }
}

async function assertNotMember(
  trx: TransactionClientContract,
  organizationId: string,
  email: string
) {
  const member = await trx
    .from('memberships as m')
    .join('users as u', 'u.id', 'm.user_id')
    .where('m.organization_id', organizationId)
    .where('u.email', email)
    .whereNotNull('u.email_verified_at')
    .first()
  if (member) {
    throw new ConflictException('already_member', 'Cette personne fait déjà partie de l’équipe.')
  }
}

async function findWaiting(
  trx: TransactionClientContract,
  organizationId: string,
  id: string
): Promise<Invitation & { over: boolean }> {
  const invitation = await trx
    .from('invitations')
    .where({ organization_id: organizationId, id })
    .whereNull('accepted_at')
    .whereNull('revoked_at')
    .select('id', 'email', 'role')
    .select(trx.raw('expires_at <= rubis_now() AS over'))
    .first()
  if (!invitation) {
    throw new NotFoundException()
  }
  return invitation
}

function tell(
  trx: TransactionClientContract,
  { organizationId, userId }: Inviter,
  action: 'invitation.sent' | 'invitation.resent' | 'invitation.revoked',
  { id, email, role }: Invitation
) {
  return recordAudit(trx, {
    organizationId,
    userId,
    action,
    subject: { type: 'invitation', id },
    data: { email, role },
  })
}
