import ConflictException from '#exceptions/conflict_exception'
import ForbiddenException from '#exceptions/forbidden_exception'
import NotFoundException from '#exceptions/not_found_exception'
import Membership from '#models/membership'
import { recordAudit } from '#services/activity/audit'
import { withdrawInvitationsOf, type Inviter } from '#services/team/invitations'
import { lockTeam, roleNow } from '#services/team/seats'
import type { AuditAction } from '#values/audit'
import { may, mayManage, rolesThatMay, type InvitableRole } from '#values/roles'
import db from '@adonisjs/lucid/services/db'
import type { TransactionClientContract } from '@adonisjs/lucid/types/database'

/**
 * Gives a member another role.
 *
 * @throws NotFoundException, ForbiddenException nobody acts on an owner, only owners on administrators
 */
export async function changeRole(actor: Inviter, memberId: string, role: InvitableRole) {
  await db.transaction(async (trx) => {
    const member = await findManaged(trx, actor, memberId)
    if (!mayManage(await roleNow(trx, actor), role)) {
      throw new ForbiddenException({ allowedRoles: ['owner'] })
    }
    if (member.role !== role) {
      const from = member.role
      await member.merge({ role }).save()
      if (!may(role, 'team')) {
        await withdrawInvitationsOf(trx, member)
      }
      await tell(trx, actor, 'member.role_changed', member, { from, to: role })
    }
  })
}

/**
 * Takes somebody out of the team. Their next request in this organization finds no membership: the
 * session it came with is over.
 *
 * @throws NotFoundException, ForbiddenException
 */
export async function removeMember(actor: Inviter, memberId: string) {
  await db.transaction(async (trx) => {
    const member = await findManaged(trx, actor, memberId)
    await tell(trx, actor, 'member.removed', member, { role: member.role })
    await withdrawInvitationsOf(trx, member)
    await member.delete()
  })
}

/** @throws ConflictException `owner_stays` an owner hands the organization over first */
export async function leaveTeam(actor: Inviter) {
  await db.transaction(async (trx) => {
    await lockTeam(trx, actor.organizationId)
    const member = await memberOfUser(trx, actor)
    if (member.role === 'owner') {
      throw new ConflictException(
        'owner_stays',
        'Une organisation a toujours un propriétaire : transmettez-la avant de la quitter.'
      )
    }
    await tell(trx, actor, 'member.left', member, { role: member.role })
    await withdrawInvitationsOf(trx, member)
    await member.delete()
  })
}

/**
 * Hands the organization over to a member whose address is verified; whoever owned it becomes an
 * administrator.
 *
 * @throws NotFoundException, ForbiddenException when it was handed over meanwhile
 * @throws ConflictException `heir_unverified`
 */
export async function transferOwnership(actor: Inviter, memberId: string) {
  await db.transaction(async (trx) => {
    await lockTeam(trx, actor.organizationId)
    const owner = await memberOfUser(trx, actor)
    if (owner.role !== 'owner') {
      throw new ForbiddenException({ allowedRoles: rolesThatMay('ownership') })
    }
    const heir = await findMember(trx, actor.organizationId, memberId)
    if (heir.id === owner.id) {
      return
    }
    await heir.load('user')
    if (heir.user.emailVerifiedAt === null) {
      throw new ConflictException(
        'heir_unverified',
        'Cette personne doit d’abord confirmer son adresse e-mail.'
      )
    }
    await heir.merge({ role: 'owner' }).save()
    await owner.merge({ role: 'admin' }).save()
    await tell(trx, actor, 'ownership.transferred', heir, {})
  })
}

/** What the actor is was decided when the request came; here it is read again, under the lock. */
async function findManaged(trx: TransactionClientContract, actor: Inviter, memberId: string) {
  await lockTeam(trx, actor.organizationId)
  const member = await findMember(trx, actor.organizationId, memberId)
  if (!mayManage(await roleNow(trx, actor), member.role)) {
    throw new ForbiddenException({ allowedRoles: member.role === 'owner' ? [] : ['owner'] })
  }
  return member
}

async function findMember(trx: TransactionClientContract, organizationId: string, id: string) {
  const member = await Membership.query({ client: trx })
    .where({ organizationId, id })
    .forUpdate()
    .first()
  if (!member) {
    throw new NotFoundException()
  }
  return member
}

async function memberOfUser(
  trx: TransactionClientContract,
  { organizationId, userId }: Inviter
): Promise<Membership> {
  const member = await Membership.query({ client: trx }).where({ organizationId, userId }).first()
  if (!member) {
    throw new NotFoundException()
  }
  return member
}

function tell(
  trx: TransactionClientContract,
  { organizationId, userId }: Inviter,
  action: AuditAction,
  member: Membership,
  data: Record<string, unknown>
) {
  return recordAudit(trx, {
    organizationId,
    userId,
    action,
    subject: { type: 'user', id: member.userId },
    data,
  })
}
