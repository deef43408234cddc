import { CheckoutAttemptSchema } from '#database/schema'
import { databaseNow } from '#lib/clock'
import { withUuid } from '#lib/with_uuid'
import { canCloseCheckout, type CheckoutState } from '#values/checkout_state'
import { compose } from '@adonisjs/core/helpers'
import type { TransactionClientContract } from '@adonisjs/lucid/types/database'

/** A page of Stripe where an organization may subscribe. At most one is open. */
export default class CheckoutAttempt extends compose(CheckoutAttemptSchema, withUuid) {
  /**
   * It was completed, or can no longer be. False when that was known already, so that an event told
   * twice is harmless.
   */
  static async close(
    trx: TransactionClientContract,
    stripeSessionId: string,
    to: Exclude<CheckoutState, 'open'>
  ): Promise<boolean> {
    const attempt = await CheckoutAttempt.query({ client: trx })
      .where('stripe_session_id', stripeSessionId)
      .forUpdate()
      .first()
    if (!attempt || !canCloseCheckout(attempt.state, to)) {
      return false
    }
    attempt.state = to
    attempt.closedAt = await databaseNow(trx)
    await attempt.save()
    return true
  }
}
