import type { StripeEvent } from '#services/billing/stripe_gateway'
import { alert } from '#services/billing/stripe_events/alerts'
import { cardGiven } from '#services/billing/stripe_events/card_given'
import { checkoutCompleted, checkoutExpired } from '#services/billing/stripe_events/checkout_closed'
import { customerDeleted } from '#services/billing/stripe_events/customer_deleted'
import type { StripeEventHandler } from '#services/billing/stripe_events/event_handler'
import { invoicePaid } from '#services/billing/stripe_events/invoice_paid'
import { paymentTrouble } from '#services/billing/stripe_events/payment_trouble'
import { planChangeUnpaid } from '#services/billing/stripe_events/plan_change_unpaid'
import { syncOnly } from '#services/billing/stripe_events/sync_only'
import { handleTrialWillEnd } from '#services/billing/stripe_events/trial_will_end'

/** What Rubis listens to. Anything else is acknowledged and forgotten. */
export const HANDLERS: Record<string, StripeEventHandler> = {
  'checkout.session.completed': checkoutCompleted,
  'checkout.session.async_payment_succeeded': checkoutCompleted,
  'checkout.session.async_payment_failed': syncOnly,
  'checkout.session.expired': checkoutExpired,
  'customer.subscription.created': syncOnly,
  'customer.subscription.updated': syncOnly,
  'customer.subscription.deleted': syncOnly,
  'customer.subscription.paused': syncOnly,
  'customer.subscription.resumed': syncOnly,
  'customer.subscription.trial_will_end': handleTrialWillEnd,
  'customer.subscription.pending_update_applied': syncOnly,
  'customer.subscription.pending_update_expired': planChangeUnpaid,
  'invoice.paid': invoicePaid,
  'invoice.payment_failed': paymentTrouble,
  'invoice.payment_action_required': paymentTrouble,
  'invoice.finalization_failed': alert,
  'invoice.voided': syncOnly,
  'invoice.marked_uncollectible': syncOnly,
  'invoice.overdue': syncOnly,
  // What is to come is announced by us (recall.ts); the subscription it is about is compared all the same.
  'invoice.upcoming': syncOnly,
  'customer.updated': cardGiven,
  'customer.deleted': customerDeleted,
  'payment_method.attached': syncOnly,
  'payment_method.updated': syncOnly,
  'payment_method.automatically_updated': syncOnly,
  'setup_intent.setup_failed': syncOnly,
  'customer.tax_id.created': syncOnly,
  'customer.tax_id.updated': syncOnly,
  'customer.tax_id.deleted': syncOnly,
  // A refund is a matter of accounts: what was paid for is not taken away by it.
  'charge.refunded': syncOnly,
  'refund.failed': alert,
  'charge.dispute.created': alert,
  'charge.dispute.closed': alert,
  'radar.early_fraud_warning.created': alert,
}

/** Does what the event asks for. What nobody listens to is done already. */
export async function handleEvent(event: StripeEvent) {
  await HANDLERS[event.type]?.(event)
}
