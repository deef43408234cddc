/** The organization’s own subscription to Rubis. */
export const subscription = {
  'subscription.readOnly': 'Only owners and administrators can change the plan.',
  'subscription.offerLabel': 'your plan',
  'subscription.usageLabel': 'usage',
  'subscription.offersLabel': 'plans',
  'subscription.invoicesLabel': 'invoices from Rubis',
  'subscription.leaveLabel': 'cancel',
  'subscription.name':
    'Rubis {plan, select, free {Free} pro {Pro} other {Business}}{cycle, select, monthly {, monthly} yearly {, yearly} other {}}',
  'subscription.plan': '{plan, select, free {Free} pro {Pro} other {Business}}',
  'subscription.tag.free': 'Free',
  'subscription.tag.offered': 'Given',
  'subscription.tag.grace': 'No limit for now',
  'subscription.tag.trial': 'Trial',
  'subscription.tag.active': 'Active',
  'subscription.tag.ending': 'Ending',
  'subscription.tag.pastDue': 'Payment refused',
  'subscription.tag.stopped': 'Suspended',
  'subscription.tag.ended': 'Ended',
  'subscription.free': 'Free, without a card and without an end date.',
  'subscription.offered': 'Given by Rubis, without a card and without an end date.',
  'subscription.grace': 'Your account has no limit until {day}.',
  'subscription.trial':
    'Trial until {day} ({days, plural, =0 {last hours} one {# day} other {# days}}). First charge that day: {amount} incl. VAT, unless you cancel before.',
  'subscription.trialEnding': 'Access until {day}. You will not be charged.',
  'subscription.trialLate':
    'Your trial is over and the first charge is under way. Everything goes on meanwhile.',
  'subscription.active': 'Next charge on {day}: {amount} incl. VAT.',
  'subscription.ending': 'Access until {day}, then the free plan. Nothing else will be charged.',
  'subscription.pastDue':
    'A charge has been refused since {day}. Your card needs changing, or your bank asks you to approve the payment.',
  'subscription.stopped':
    'The subscription is suspended for want of payment. Your invoices are still here; you can subscribe again.',
  'subscription.ended':
    'The subscription has ended. Your invoices are still here; you can subscribe again whenever you like.',
  'subscription.planned':
    'Change planned on {day}: Rubis {plan, select, pro {Pro} other {Business}} {cycle, select, monthly {monthly} other {yearly}}, {seats, plural, one {# seat} other {# seats}}.',
  'subscription.keep': 'Keep the present plan',
  'subscription.kept': 'You keep your plan.',
  'subscription.toApprove':
    'Your bank asks you to approve a payment of {amount} incl. VAT. It will not go through without you.',
  'subscription.approve': 'Approve the payment',
  'subscription.card': 'Card ending in {last4}.',
  'subscription.portal': 'Card, address and receipts',
  'subscription.newCard': 'Change card',
  'subscription.payNow': 'Pay, or approve with your bank',
  'subscription.ladder.now': 'Today everything works: your reminders leave.',
  'subscription.ladder.blocked':
    'From {day}, no new invoice and no import. Reminders under way go on.',
  'subscription.ladder.free':
    'From {day}, the free plan: invoices beyond its limit are frozen, never deleted.',
  'subscription.usage':
    '{count, plural, =0 {No active invoice} one {# active invoice} other {# active invoices}} of {limit}.',
  'subscription.usageFree':
    '{count, plural, =0 {No active invoice} one {# active invoice} other {# active invoices}}, no limit.',
  'subscription.frozen':
    '{count, plural, one {# invoice is frozen: nothing leaves for it any more.} other {# invoices are frozen: nothing leaves for them any more.}} When a place becomes free, you thaw the one you choose; a larger plan thaws them all.',
  'subscription.seeInvoices': 'See the invoices',
  'subscription.seats':
    '{count, plural, one {# person} other {# people}} of {limit, plural, one {# seat} other {# seats}}.',
  'subscription.changeSeats': 'Change the number of seats',
  'subscription.seatsWanted': 'Number of seats',
  'subscription.seatsStep':
    'In groups of {step}: each group costs the price of the plan. Never fewer than the seats taken.',
  'subscription.seatsCount': '{count, plural, one {# seat} other {# seats}}',
  'subscription.confirmSeats': 'Change the seats',
  'subscription.cycle': 'Pay by month or by year',
  'subscription.per': '{cycle, select, monthly {Monthly} other {Yearly, two months free}}',
  'subscription.nothing': '€0',
  'subscription.noCard': 'no bank card',
  'subscription.net': 'excl. VAT/{cycle, select, monthly {month} other {year}}',
  'subscription.gross': '{amount} incl. VAT per {cycle, select, monthly {month} other {year}}',
  'subscription.gives':
    '{isLimited, select, yes {{invoices} active invoices} other {Unlimited invoices}}, {seats, plural, one {# person} other {# people}}.',
  'subscription.yours': 'your plan',
  'subscription.notSold': 'No paid plan is offered on this server.',
  'subscription.try': 'Try for {days} days',
  'subscription.trialPromise': 'Card required, not charged before day 14',
  'subscription.subscribe': 'Subscribe',
  'subscription.change':
    'Switch to {plan, select, pro {Pro} other {Business}} {cycle, select, monthly {monthly} other {yearly}}',
  'subscription.confirmChange': 'Change plan',
  'subscription.changed': 'Your plan was changed.',
  'subscription.effect.now':
    'To pay now: {amount} incl. VAT, less what is left of the current period. Then {price} incl. VAT per {cycle, select, monthly {month} other {year}}.',
  'subscription.effect.later':
    'Nothing to pay now. You keep your plan until {day}, then {price} incl. VAT per {cycle, select, monthly {month} other {year}}.',
  'subscription.effect.trial':
    'Nothing to pay now: your trial goes on until its end, then {price} incl. VAT per {cycle, select, monthly {month} other {year}}.',
  'subscription.invoices': 'Invoices from Rubis',
  'subscription.noInvoices': 'No invoice yet.',
  'subscription.column':
    '{column, select, date {Date} number {Number} amount {Incl. VAT} state {State} other {Document}}',
  'subscription.invoiceState':
    '{status, select, paid {Paid} open {To pay} void {Void} uncollectible {Written off} other {In preparation}}',
  'subscription.payInvoice': 'Pay',
  'subscription.seeInvoice': 'Open {number}',
  'subscription.leave':
    'No commitment. Everything stays open until {day}, and your invoices are not deleted.',
  'subscription.leaveTrial':
    'No commitment. Cancel before {day} and you pay nothing; the trial stays open until then.',
  'subscription.leaving': 'The cancellation is recorded. You can take it back above.',
  'subscription.cancel': 'Cancel your subscription',
  'subscription.cancelTitle': 'Cancel your subscription',
  'subscription.cancelEffect':
    'You keep your plan until {day}, then you are on the free plan. Invoices beyond its limit are frozen, never deleted. You can change your mind until then.',
  'subscription.cancelTrialEffect':
    'Your trial stays open until {day}, then you are on the free plan. Nothing will be charged. You can change your mind until then.',
  'subscription.reason': 'Why are you leaving? (optional)',
  'subscription.noReason': 'I would rather not say',
  'subscription.reasonWord':
    '{reason, select, too_expensive {It is too expensive} missing_features {Something is missing} switched_service {I chose another tool} unused {I do not use it} too_complex {It is too complicated} low_quality {The quality is not there} customer_service {Support did not help me} other {Something else}}',
  'subscription.comment': 'Anything to add (optional)',
  'subscription.stay': 'Stay',
  'subscription.confirmCancel': 'Confirm the cancellation',
  'subscription.cancelled': 'It is cancelled. Access until {day}; an e-mail confirms it.',
  'subscription.reactivate': 'Take the cancellation back',
  'subscription.reactivated': 'Your subscription goes on.',
}
