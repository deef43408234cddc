import { settleFreeze } from '#services/billing/freeze'
import { writeSubscription } from '#services/billing/subscription_row'
import { lockOrganization } from '#services/organizations/lock_organization'
import { lockCustomer } from '#services/billing/sync_customer'
import { NO_SUBSCRIPTION } from '#values/subscription'
import logger from '@adonisjs/core/services/logger'
import db from '@adonisjs/lucid/services/db'

/** Stripe no longer has this customer: its organization is on Free. Later news of it is nobody's. */
export async function forgetCustomer(customerId: string) {
  const id = await db.transaction(async (trx) => {
    await lockCustomer(trx, customerId)
    const found = await trx.from('organizations').where('stripe_customer_id', customerId).first()
    if (!found) {
      return null
    }
    const organization = await lockOrganization(trx, found.id)
    organization.stripeCustomerId = null
    organization.nextChargeCents = null
    await writeSubscription(trx, organization, NO_SUBSCRIPTION)
    logger.error({ organizationId: found.id }, 'a customer was deleted at Stripe')
    return organization.id
  })
  if (id) {
    await settleFreeze(id)
  }
}
