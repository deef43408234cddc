import { at, type RouteUnderTest } from './route_under_test.js'

const offer = () => ({ plan: 'pro', cycle: 'monthly' })

/** The subscription of one's own organization. */
export const billingRoutes: Record<string, RouteUnderTest> = {
  'billing.show': { method: 'GET', path: at('/billing'), own: true },
  'billing.offers.index': { method: 'GET', path: at('/billing/offers'), own: true },
  'billing.refresh.store': { method: 'POST', path: at('/billing/refresh'), own: true },
  'billing.trial.store': {
    method: 'POST',
    path: at('/billing/start-trial'),
    own: true,
    body: offer,
  },
  'billing.subscription.store': {
    method: 'POST',
    path: at('/billing/subscription'),
    own: true,
    body: offer,
  },
  'billing.portal.store': { method: 'POST', path: at('/billing/portal'), own: true },
  'billing.cancellation.store': {
    method: 'POST',
    path: at('/billing/cancellation'),
    own: true,
    body: () => ({}),
  },
  'billing.cancellation.destroy': {
    method: 'DELETE',
    path: at('/billing/cancellation'),
    own: true,
  },
  'billing.checkout.show': {
    method: 'GET',
    path: at('/billing/checkout-status?session_id=cs_test_1'),
    own: true,
    answers: 404,
  },
  'billing.plan_change.destroy': {
    method: 'DELETE',
    path: at('/billing/plan-change'),
    own: true,
    answers: 409,
  },
  'billing.plan_change.preview': {
    method: 'GET',
    path: at('/billing/plan-change/preview?plan=pro&cycle=yearly'),
    own: true,
    answers: 409,
  },
  'billing.plan_change.store': {
    method: 'POST',
    path: at('/billing/plan-change'),
    own: true,
    body: offer,
  },
  'billing.invoices.index': { method: 'GET', path: at('/billing/invoices'), own: true },
}
