import { grossOf } from '#services/billing/gross'
import { requestRecap } from '#services/billing/recap_requests'
import { syncCustomer, type Synced } from '#services/billing/sync_customer'
import { processEvents } from '#services/billing/process_events'
import { tellBilling } from '#services/billing/billing_outbox'
import billing from '#config/billing'
import logger from '@adonisjs/core/services/logger'
import db from '@adonisjs/lucid/services/db'

/** Hours before a row is compared again although nothing seems wrong with it. */
const FRESH_HOURS = 24

/** Days before its end at which a trial is recalled: cards' rules ask for seven (billing.md, 5). */
const REMINDER_DAYS = 7
const RECAP_DAYS = 3

interface Due {
  stripe_customer_id: string
}

/**
 * Compares what may be behind with Stripe, one customer after the other, so that the loss of any event
 * is made good: what is on trial, what is not paid, what has a page of Checkout open, and what was not
 * compared for a day. One that fails does not keep the others waiting.
 *
 * @returns how many were compared
 */
export async function reconcileBilling(signal?: AbortSignal): Promise<number> {
  if (billing.secretKey === '') {
    return 0
  }
  await processEvents(signal)
  let compared = 0
  for (const { stripe_customer_id: customer } of await dueCustomers()) {
    if (signal?.aborted) {
      break
    }
    try {
      await syncCustomer(customer, recallTrial)
      compared += 1
    } catch (error) {
      logger.error({ err: error, customer }, 'a subscription cannot be compared with Stripe')
    }
  }
  return compared
}

async function dueCustomers(): Promise<Due[]> {
  const { rows } = await db.rawQuery<{ rows: Due[] }>(
    `SELECT stripe_customer_id FROM organizations AS o
      WHERE stripe_customer_id IS NOT NULL AND (
        subscription_status IN ('trialing', 'past_due', 'incomplete')
        OR billing_synced_at < rubis_now() - make_interval(hours => ?)
        OR EXISTS (SELECT 1 FROM checkout_attempts AS a
          WHERE a.organization_id = o.id AND a.created_at > rubis_now() - interval '3 days'
            AND (o.billing_synced_at IS NULL OR o.billing_synced_at < rubis_now() - interval '50 minutes'))
      )
      ORDER BY billing_synced_at NULLS FIRST, id`,
    [FRESH_HOURS]
  )
  return rows
}

/** The mail of the seventh day before the end, and the recap if Stripe never asked for it. */
async function recallTrial(synced: Synced) {
  const { trx, organization, subscriptions, after, now } = synced
  const { trialEndsAt, stripeSubscriptionId, subscriptionStatus } = after
  if (subscriptionStatus !== 'trialing' || !trialEndsAt) {
    return
  }
  const days = trialEndsAt.diff(now, 'days').days
  if (days <= REMINDER_DAYS && days > RECAP_DAYS && !after.cancelAtPeriodEnd) {
    await tellBilling(trx, organization.id, `day-7/${stripeSubscriptionId}`, 'trial_day_7', {
      plan: after.plan,
      cycle: after.billingCycle,
      trialEndsAt: trialEndsAt.toISO(),
      amountCents: grossOf(subscriptions, stripeSubscriptionId),
      cardLast4: after.card?.last4 ?? null,
    })
  }
  if (days <= RECAP_DAYS) {
    await requestRecap(synced)
  }
}
