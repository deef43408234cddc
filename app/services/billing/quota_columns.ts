import type Organization from '#models/organization'

/** What the quota asks of an organization's row. */
export const quotaColumns = ({
  plan,
  subscriptionStatus,
  trialEndsAt,
  gracePeriodEndsAt,
  pastDueSince,
}: Organization) => ({ plan, subscriptionStatus, trialEndsAt, gracePeriodEndsAt, pastDueSince })
