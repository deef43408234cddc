import type Organization from '#models/organization'
import { databaseNow } from '#lib/clock'
import { enqueue } from '#lib/queue'
import { settleFreeze } from '#services/billing/freeze'
import { fetchNextCharge } from '#services/billing/next_charge'
import { weedOut } from '#services/billing/weed_out'
import { ownerOf } from '#services/billing/owner_of'
import { subscriptionOf, writeSubscription } from '#services/billing/subscription_row'
import type { FetchedSubscription } from '#services/billing/subscription_facts'
import { tellChanges } from '#services/billing/tell_changes'
import { redeemTrial, tracesOf } from '#services/billing/trial_redemptions'
import type { Subscription } from '#values/subscription'
import { projectBilling } from '#values/subscription_projection'
import logger from '@adonisjs/core/services/logger'
import db from '@adonisjs/lucid/services/db'
import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import type { DateTime } from 'luxon'

/** What is true of a customer, under its lock. */
export interface Synced {
  trx: TransactionClientContract
  organization: Organization
  subscriptions: readonly FetchedSubscription[]
  before: Subscription
  after: Subscription
  /** cents, with tax; null when none is to come or Stripe could not tell */
  nextChargeCents: number | null
  now: DateTime
}

/** What else an event asks for, in the same transaction. */
export type Consequence = (synced: Synced) => Promise<unknown>

/**
 * The one way in which a row learns of its subscription: webhook, return from Checkout, reconciliation,
 * a click. Lock, then fetch, then write: the last to fetch is the last to write, whatever came in which
 * order, twice or never. While Stripe answers only the customer's own lock is held, and no row.
 *
 * @returns null when nobody here has this customer
 */
export async function syncCustomer(
  customerId: string,
  consequence: Consequence = async () => {}
): Promise<Organization | null> {
  const synced = await db.transaction(async (trx) => {
    await lockCustomer(trx, customerId)
    const subscriptions = await weedOut(trx, customerId)
    const nextChargeCents = await fetchNextCharge(customerId, subscriptions)
    const organization = await ownerOf(trx, customerId, subscriptions)
    if (!organization) {
      return null
    }
    await project(trx, organization, { subscriptions, nextChargeCents }, consequence)
    return organization
  })
  if (synced) {
    await settleFreeze(synced.id)
    await enqueue('mails', 'SendOutboxJob', {})
    await enqueue('trial_recap', 'TrialRecapJob', {})
  }
  return synced
}

/** Held until the end of the transaction; two customers do not wait for each other. */
export const lockCustomer = (trx: TransactionClientContract, customerId: string) =>
  trx.rawQuery('SELECT pg_advisory_xact_lock(hashtextextended(?, 0))', [`billing/${customerId}`])

async function project(
  trx: TransactionClientContract,
  organization: Organization,
  { subscriptions, nextChargeCents }: Pick<Synced, 'subscriptions' | 'nextChargeCents'>,
  consequence: Consequence
) {
  const now = await databaseNow(trx)
  const before = subscriptionOf(organization)
  const { hasUnknownPrice, ...after } = projectBilling(subscriptions, before, now)
  if (hasUnknownPrice) {
    logger.error({ organizationId: organization.id }, 'a subscription has a price that is not ours')
  }
  await rememberTrials(trx, organization, subscriptions)
  organization.nextChargeCents = nextChargeCents
  await writeSubscription(trx, organization, after)
  const synced = { trx, organization, subscriptions, before, after, nextChargeCents, now }
  await tellChanges(synced)
  await consequence(synced)
}

async function rememberTrials(
  trx: TransactionClientContract,
  organization: Organization,
  subscriptions: readonly FetchedSubscription[]
) {
  const [trial] = subscriptions.filter(({ wasTrial }) => wasTrial)
  if (trial) {
    const { id: subscriptionId, fingerprint } = trial
    await redeemTrial(trx, await tracesOf(trx, organization), { subscriptionId, fingerprint })
  }
}
