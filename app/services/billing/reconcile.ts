import { settleFreeze } from '#services/billing/freeze'
import { recall } from '#services/billing/recall'
import { syncCustomer } from '#services/billing/sync_customer'
import { processEvents } from '#services/billing/process_events'
import billing from '#config/billing'
import { PLAN_CAPS } from '#values/quota'
import logger from '@adonisjs/core/services/logger'
import db from '@adonisjs/lucid/services/db'

/** Hours before a row is compared again although nothing seems wrong with it. */
const FRESH_HOURS = 24

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
      await syncCustomer(customer, recall)
      compared += 1
    } catch (error) {
      logger.error({ err: error, customer }, 'a subscription cannot be compared with Stripe')
    }
  }
  await settleFreezes(signal)
  return compared
}

/**
 * A payment may make room that nobody gives to a frozen invoice, and what came back beyond the offer may
 * not have been frozen at once (change_invoice.ts): both are seen to here.
 */
async function settleFreezes(signal?: AbortSignal) {
  const { rows } = await db.rawQuery<{ rows: { id: string }[] }>(
    `SELECT o.id FROM organizations AS o
      JOIN organization_counters AS c ON c.organization_id = o.id
      WHERE (o.plan = 'free' AND c.active_invoices > ?)
        OR EXISTS (SELECT 1 FROM invoice_holds AS h
          WHERE h.organization_id = o.id AND h.reason = 'quota' AND h.lifted_at IS NULL)
      ORDER BY o.id`,
    [PLAN_CAPS.free.activeInvoicesLimit]
  )
  for (const { id } of rows) {
    if (signal?.aborted) {
      return
    }
    try {
      await settleFreeze(id)
    } catch (error) {
      logger.error({ err: error, organizationId: id }, 'the holds of the quota cannot be settled')
    }
  }
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
