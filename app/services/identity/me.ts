import Membership from '#models/membership'
import type Organization from '#models/organization'
import type User from '#models/user'
import { standingOf, type Standing } from '#services/organizations/standing'

/** The signed-in person and how their organization stands. */
export interface Me {
  user: User
  membership: Membership
  organization: Organization
  standing: Standing
}

/**
 * The organization a person works for: the one named, else the one they joined first. Null when they do
 * not belong to it, or to any.
 */
export function membershipOf(userId: string, organizationId?: string): Promise<Membership | null> {
  const query = Membership.query().where('user_id', userId)
  if (organizationId !== undefined) {
    query.where('organization_id', organizationId)
  }
  return query.orderBy('created_at').orderBy('id').preload('organization').first()
}

export async function readMe(user: User, membership: Membership): Promise<Me> {
  const { organization } = membership
  return { user, membership, organization, standing: await standingOf(organization, user.id) }
}
