import type { SubscriptionState } from '#services/billing/state'
import { seatsOf } from '#values/quota'
import { BaseTransformer } from '@adonisjs/core/transformers'
import type { DateTime } from 'luxon'

/** How the organization stands with Rubis. Instants are ISO 8601, UTC; null has not come. */
export default class SubscriptionStateTransformer extends BaseTransformer<SubscriptionState> {
  toObject() {
    const { resource } = this
    return {
      ...this.pick(resource, [
        'plan',
        'caps',
        'activeInvoicesCount',
        'frozenInvoicesCount',
        'inGracePeriod',
        'subscriptionStatus',
        'inTrial',
        'billingCycle',
        'hasStripeCustomer',
        'cancelAtPeriodEnd',
        'isBlocked',
        'canStartTrial',
        'seatsUsed',
        'seatChoice',
        'isSold',
        'nextChargeCents',
        'card',
      ]),
      planned: resource.planned && {
        plan: resource.planned.plan,
        cycle: resource.planned.cycle,
        seats: seatsOf(resource.planned.plan, resource.planned.quantity),
        from: resource.planned.from.toUTC().toISO() ?? '',
      },
      gracePeriodEndsAt: iso(resource.gracePeriodEndsAt),
      trialEndsAt: iso(resource.trialEndsAt),
      currentPeriodEnd: iso(resource.currentPeriodEnd),
      cancelAt: iso(resource.cancelAt),
      pastDueSince: iso(resource.pastDueSince),
      blockedFrom: iso(resource.blockedFrom),
      freeFrom: iso(resource.freeFrom),
    }
  }
}

const iso = (instant: DateTime | null) => instant?.toUTC().toISO() ?? null
