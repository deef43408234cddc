import type Stripe from 'stripe'
import ConflictException from '#exceptions/conflict_exception'
import type Organization from '#models/organization'
import { asked } from '#services/billing/stripe_gateway'
import { fetchSubscriptions, type FetchedSubscription } from '#services/billing/subscription_facts'
import { syncCustomer } from '#services/billing/sync_customer'
import type { CancellationReason } from '#values/cancellation_reasons'
import { isLive } from '#values/subscription'
import { bestOf } from '#values/subscription_projection'

export interface Cancellation {
  feedback?: CancellationReason | null
  comment?: string | null
}

/**
 * Ends the subscription with its period, or with its trial and then without any charge. Asked twice it
 * does nothing more.
 *
 * @throws ConflictException `no_subscription`, BillingUnavailableException
 */
export async function cancelAtPeriodEnd(organization: Organization, why: Cancellation) {
  const current = await currentOf(organization)
  if (current.scheduleId) {
    await release(current.scheduleId)
  }
  await asked((client) =>
    client.subscriptions.update(current.id, {
      cancel_at_period_end: true,
      cancellation_details: {
        ...(why.feedback && { feedback: why.feedback }),
        ...(why.comment && { comment: why.comment }),
      },
    })
  )
  await asked(() => syncCustomer(current.customerId))
}

/**
 * Takes a cancellation back, whichever way it was made: the portal sets a date, we set a flag.
 *
 * @throws ConflictException `no_subscription` once it has ended, BillingUnavailableException
 */
export async function reactivate(organization: Organization) {
  const current = await currentOf(organization)
  const undone: Stripe.SubscriptionUpdateParams = current.cancelAtPeriodEnd
    ? { cancel_at_period_end: false }
    : { cancel_at: '' }
  if (current.cancelAtPeriodEnd || current.cancelAt) {
    await asked((client) => client.subscriptions.update(current.id, undone))
  }
  await asked(() => syncCustomer(current.customerId))
}

/** The live subscription, from Stripe. @throws ConflictException `no_subscription` */
export async function currentOf({ stripeCustomerId }: Organization): Promise<FetchedSubscription> {
  const fetched = stripeCustomerId ? await asked(() => fetchSubscriptions(stripeCustomerId)) : []
  const best = bestOf(fetched)
  const current = fetched.find(({ id }) => id === best?.id)
  if (!current || !isLive(current.status)) {
    throw new ConflictException('no_subscription', 'Aucun abonnement n’est en cours.')
  }
  return current
}

/** A change that was planned for later is given up. */
export const release = (scheduleId: string) =>
  asked((client) => client.subscriptionSchedules.release(scheduleId))
