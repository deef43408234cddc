import Organization from '#models/organization'
import { lockOrganization } from '#services/organizations/lock_organization'
import type { FetchedSubscription } from '#services/billing/subscription_facts'
import logger from '@adonisjs/core/services/logger'
import type { TransactionClientContract } from '@adonisjs/lucid/types/database'

/**
 * Whose customer this is, locked: the organization that has its id, else the one that its subscription
 * names, if that one has no customer yet. A name alone never takes a subscription from one to another.
 */
export async function ownerOf(
  trx: TransactionClientContract,
  customerId: string,
  subscriptions: readonly FetchedSubscription[]
): Promise<Organization | null> {
  const known = await trx.from('organizations').where('stripe_customer_id', customerId).first()
  if (known) {
    return lockOrganization(trx, known.id)
  }
  const named = subscriptions.find(({ organizationId }) => isUuid(organizationId))?.organizationId
  const found = named ? await Organization.find(named, { client: trx }) : null
  if (!found) {
    return null
  }
  const organization = await lockOrganization(trx, found.id)
  if (organization.stripeCustomerId !== null) {
    logger.error(
      { organizationId: found.id },
      'a subscription names an organization of another customer'
    )
    return null
  }
  organization.stripeCustomerId = customerId
  return organization
}

const isUuid = (text: string | null) =>
  text !== null && /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(text)
