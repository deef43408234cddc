import type Organization from '#models/organization'
import { asked } from '#services/billing/stripe_gateway'
import { lockOrganization } from '#services/organizations/lock_organization'
import { tracesOf } from '#services/billing/trial_redemptions'
import db from '@adonisjs/lucid/services/db'

/**
 * The customer of an organization at Stripe, made once: asked for ten times at the same moment, the key
 * gives the same one back. It changes with the row, so that a customer who was deleted at Stripe, or whose
 * name changed after a failure, is made anew.
 *
 * @throws BillingUnavailableException
 */
export async function customerOf(organization: Organization): Promise<string> {
  if (organization.stripeCustomerId) {
    return organization.stripeCustomerId
  }
  const { emails } = await tracesOf(db.connection(), organization)
  const { id } = await asked((client) =>
    client.customers.create(
      {
        name: organization.name,
        ...(emails[0] && { email: emails[0] }),
        preferred_locales: [organization.locale],
        metadata: { organization_id: organization.id },
      },
      { idempotencyKey: `cus-create-${organization.id}-${organization.updatedAt.toMillis()}` }
    )
  )
  return db.transaction(async (trx) => {
    const locked = await lockOrganization(trx, organization.id)
    locked.stripeCustomerId ??= id
    await locked.save()
    return locked.stripeCustomerId
  })
}
