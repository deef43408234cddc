import { v7 as uuidv7 } from 'uuid'
import type { TransactionClientContract } from '@adonisjs/lucid/types/database'

/** A mail about the subscription, to those who manage it. */
export const BILLING_MAILS = [
  'trial_started',
  'trial_day_7',
  'trial_recap',
  'trial_refused',
  'subscribed',
  'receipt',
  'payment_trouble',
  'card_expiring',
  'cancellation_scheduled',
  'reactivated',
  'subscription_ended',
  'plan_change_unpaid',
] as const

export type BillingMail = (typeof BILLING_MAILS)[number]

/** Facts for its words, as they were at that moment: amounts in cents, instants in ISO 8601. */
export interface BillingFacts {
  plan?: string
  cycle?: string | null
  trialEndsAt?: string | null
  endsAt?: string | null
  amountCents?: number
  dueOn?: string | null
  url?: string | null
  cardLast4?: string | null
  imported?: number
  sent?: number
  recoveredCents?: number
  rubis?: number
}

/**
 * Puts a mail or a job in the outbox, in the transaction it tells about.
 *
 * @param dedupeKey whatever brings it here again finds itself there
 * @returns false when it was there
 */
export async function putInOutbox(
  trx: TransactionClientContract,
  organizationId: string,
  dedupeKey: string,
  kind: 'notice.billing' | 'job.trial_recap',
  payload: object
): Promise<boolean> {
  const { rowCount } = await trx.rawQuery<{ rowCount: number }>(
    `INSERT INTO outbox (id, organization_id, dedupe_key, kind, payload) VALUES (?, ?, ?, ?, ?)
      ON CONFLICT (dedupe_key) DO NOTHING`,
    [uuidv7(), organizationId, dedupeKey, kind, JSON.stringify(payload)]
  )
  return rowCount === 1
}

export const tellBilling = (
  trx: TransactionClientContract,
  organizationId: string,
  dedupeKey: string,
  mail: BillingMail,
  facts: BillingFacts
) => putInOutbox(trx, organizationId, `billing/${dedupeKey}`, 'notice.billing', { mail, facts })
