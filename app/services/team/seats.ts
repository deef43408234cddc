import ConflictException from '#exceptions/conflict_exception'
import ForbiddenException from '#exceptions/forbidden_exception'
import { databaseNow } from '#lib/clock'
import Membership from '#models/membership'
import Organization from '#models/organization'
import { quotaColumns } from '#services/billing/quota_columns'
import { entitledPlan, seatsOf } from '#values/quota'
import type { Role } from '#values/roles'
import type { QueryClientContract, TransactionClientContract } from '@adonisjs/lucid/types/database'

/** Locks the organization: whoever joins, leaves or is invited does so one after the other. */
export async function lockTeam(trx: TransactionClientContract, organizationId: string) {
  await trx.rawQuery('SELECT 1 FROM organizations WHERE id = ? FOR NO KEY UPDATE', [organizationId])
  return Organization.findOrFail(organizationId, { client: trx })
}

/**
 * What somebody is now, under the lock of the team: what they were when their request came may be over.
 *
 * @throws ForbiddenException when they left meanwhile
 */
export async function roleNow(
  trx: TransactionClientContract,
  { organizationId, userId }: Pick<Membership, 'organizationId' | 'userId'>
): Promise<Role> {
  const member = await Membership.query({ client: trx }).where({ organizationId, userId }).first()
  if (!member) {
    throw new ForbiddenException()
  }
  return member.role
}

/** How many may belong to the organization by its offer, as it stands now. */
export async function seatsLimit(trx: TransactionClientContract, organization: Organization) {
  const now = await databaseNow(trx)
  return seatsOf(entitledPlan({ ...quotaColumns(organization), now }), organization.planQuantity)
}

/** Who belongs, and who was invited and may still come: both take a seat. */
export async function seatsTaken(client: QueryClientContract, organizationId: string) {
  const { rows } = await client.rawQuery<{ rows: { members: number; invited: number }[] }>(
    `SELECT (SELECT count(*)::integer FROM memberships WHERE organization_id = :id) AS members,
      (SELECT count(*)::integer FROM invitations WHERE organization_id = :id
        AND accepted_at IS NULL AND revoked_at IS NULL AND expires_at > rubis_now()) AS invited`,
    { id: organizationId }
  )
  return rows[0]
}

/**
 * That one more fits, under the lock of the organization. Somebody who was invited keeps a seat until
 * their link is over.
 *
 * @param taking `invitation` counts those who were invited, `membership` only those who belong
 * @throws ConflictException `no_seat_left`
 */
export async function assertSeat(
  trx: TransactionClientContract,
  organization: Organization,
  taking: 'invitation' | 'membership'
) {
  const { members, invited } = await seatsTaken(trx, organization.id)
  const limit = await seatsLimit(trx, organization)
  const taken = taking === 'invitation' ? members + invited : members
  if (taken >= limit) {
    throw new ConflictException(
      'no_seat_left',
      'Toutes les places de votre offre sont prises. Une offre plus grande en donne davantage.',
      { seats: limit, taken }
    )
  }
}
