import Membership from '#models/membership'
import type Organization from '#models/organization'
import type User from '#models/user'
import { getOrgSubscriptionState, type SubscriptionState } from '#services/billing/state'
import { onboardingOf, type Progress } from '#services/onboarding/progress'
import type { Role } from '#values/roles'
import { standingOf, type Standing } from '#services/organizations/standing'

/** The signed-in person and how their organization stands. */
export interface Me {
  user: User
  membership: Membership
  organization: Organization
  standing: Standing
  subscription: SubscriptionState
  /** the way in, step by step; empty for organizations from before */
  onboarding: Progress[]
  /** all they belong to, in the order of joining */
  organizations: { id: string; name: string; role: Role }[]
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
  const [standing, subscription, onboarding, organizations] = await Promise.all([
    standingOf(organization, user.id),
    getOrgSubscriptionState(organization),
    onboardingOf(organization.id),
    organizationsOf(user.id),
  ])
  return { user, membership, organization, standing, subscription, onboarding, organizations }
}

async function organizationsOf(userId: string): Promise<Me['organizations']> {
  const memberships = await Membership.query()
    .where('user_id', userId)
    .orderBy('created_at')
    .orderBy('id')
    .preload('organization')
  return memberships.map(({ organization: { id, name }, role }) => ({ id, name, role }))
}
