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
  'customer.updated': cardGiven,
  'customer.deleted': customerDeleted,
  'payment_method.attached': syncOnly,
  'payment_method.updated': syncOnly,
  'payment_method.automatically_updated': syncOnly,
  'charge.dispute.created': alert,
  'charge.dispute.closed': alert,
  'radar.early_fraud_warning.created': alert,
}

/** Does what the event asks for. What nobody listens to is done already. */
export async function handleEvent(event: StripeEvent) {
  await HANDLERS[event.type]?.(event)
}
