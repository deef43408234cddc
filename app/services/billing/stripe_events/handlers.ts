import type { StripeEvent } from '#services/billing/stripe_gateway'
import { alert } from './alerts.js'
import { cardGiven } from './card_given.js'
import { checkoutCompleted, checkoutExpired } from './checkout_closed.js'
import { customerDeleted } from './customer_deleted.js'
import type { StripeEventHandler } from './event_handler.js'
import { invoicePaid } from './invoice_paid.js'
import { paymentTrouble } from './payment_trouble.js'
import { planChangeUnpaid } from './plan_change_unpaid.js'
import { syncOnly } from './sync_only.js'
import { handleTrialWillEnd } from './trial_will_end.js'

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
