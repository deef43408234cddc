import Membership from '#models/membership'
import type Organization from '#models/organization'
import type User from '#models/user'
import { getOrgSubscriptionState, type SubscriptionState } from '#services/billing/state'
import { onboardingOf, type Progress } from '#services/onboarding/progress'
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
}

/** The organization a person works for: the one they joined first. Null when they were removed. */
export function membershipOf(userId: string): Promise<Membership | null> {
  return Membership.query()
    .where('user_id', userId)
    .orderBy('created_at')
    .orderBy('id')
    .preload('organization')
    .first()
}

export async function readMe(user: User, membership: Membership): Promise<Me> {
  const { organization } = membership
  const [standing, subscription, onboarding] = await Promise.all([
    standingOf(organization, user.id),
    getOrgSubscriptionState(organization),
    onboardingOf(organization.id),
  ])
  return { user, membership, organization, standing, subscription, onboarding }
}
