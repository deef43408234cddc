/** Back from Stripe’s page. */
export const checkout = {
  'checkout.waiting': 'One moment',
  'checkout.waitingLead': 'The payment service is confirming. This page updates by itself.',
  'checkout.trialBegun': 'Your {plan, select, business {Business} other {Pro}} trial has begun',
  'checkout.trialNext':
    'First charge on {day}: {amount} incl. VAT. Nothing if you cancel before; an e-mail will remind you.',
  'checkout.subscribed':
    'You are subscribed to Rubis {plan, select, business {Business} other {Pro}}',
  'checkout.noLimit': 'Your invoices have no limit.',
  'checkout.go': 'Continue',
  'checkout.none': 'Nothing was subscribed',
  'checkout.noneLead': 'The payment page expired or did not succeed. Nothing was charged.',
  'checkout.again': 'Back to the subscription',
}
