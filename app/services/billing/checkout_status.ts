import NotFoundException from '#exceptions/not_found_exception'
import CheckoutAttempt from '#models/checkout_attempt'
import type Organization from '#models/organization'
import { asked, isMissing } from '#services/billing/stripe_gateway'
import { idOf } from '#services/billing/subscription_facts'
import { syncCustomer } from '#services/billing/sync_customer'
import db from '@adonisjs/lucid/services/db'
import type { CheckoutState } from '#values/checkout_state'

/**
 * What became of a page of Checkout, asked of Stripe: an address in a browser proves nothing. The same
 * comparison as the webhook's, which may come later and then changes nothing.
 *
 * @throws NotFoundException for a session of somebody else, BillingUnavailableException
 */
export async function checkoutStatus(
  organization: Organization,
  sessionId: string
): Promise<CheckoutState> {
  if (!organization.stripeCustomerId) {
    throw new NotFoundException()
  }
  const session = await asked((client) => client.checkout.sessions.retrieve(sessionId)).catch(
    (error: unknown) => {
      throw isMissing(error) ? new NotFoundException() : error
    }
  )
  if (session.object !== 'checkout.session' || session.client_reference_id !== organization.id) {
    throw new NotFoundException()
  }
  const state = STATES[session.status ?? ''] ?? 'open'
  if (state !== 'open') {
    await db.transaction((trx) => CheckoutAttempt.close(trx, sessionId, state))
  }
  if (state === 'completed' && session.customer) {
    const customer = idOf(session.customer)
    await asked(() => syncCustomer(customer))
  }
  return state
}

const STATES: Record<string, CheckoutState> = {
  open: 'open',
  complete: 'completed',
  expired: 'expired',
}
