import { readingModelHost } from '#config/imports'
import type { Me } from '#services/identity/me'
import OnboardingStepTransformer from '#transformers/onboarding_step_transformer'
import SubscriptionStateTransformer from '#transformers/subscription_state_transformer'
import { withChoices } from '#values/preferences'
import { BaseTransformer } from '@adonisjs/core/transformers'

/** The signed-in person, and how their organization stands. */
export default class MeTransformer extends BaseTransformer<Me> {
  toObject() {
    const { user, membership, organization, standing, subscription, onboarding, organizations } =
      this.resource
    return {
      user: {
        ...this.pick(user, ['id', 'fullName', 'email', 'locale']),
        emailVerified: user.emailVerifiedAt !== null,
        preferences: withChoices(user.preferences),
      },
      organization: {
        ...this.pick(organization, [
          'id',
          'name',
          'plan',
          'defaultPlanId',
          'ibanLast4',
          'paymentLink',
          'readsWithModel',
        ]),
        verified: organization.verifiedAt !== null,
        readingModel: readingModelHost(),
        ...this.pick(standing, [
          'rubisCount',
          'activeInvoices',
          'sendingEnabled',
          'hold',
          'plannedHold',
          'erasure',
          'unreadNotifications',
        ]),
        timezone: organization.timeZone,
        dryRunSince: organization.dryRunSince?.toUTC().toISO() ?? null,
        heldUntil: standing.hold && standing.hold.endsAt,
        role: membership.role,
      },
      subscription: SubscriptionStateTransformer.transform(subscription),
      onboarding: OnboardingStepTransformer.transform(onboarding),
      organizations,
    }
  }
}
