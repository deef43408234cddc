import router from '@adonisjs/core/services/router'
import { controllers } from '#generated/controllers'
import { organizationRoutes } from '#start/routes/organization_routes'

const { billing, webhooks } = controllers

/** Signed by Stripe: it has no session, hence no CSRF token (config/shield.ts). */
router.post('webhooks/stripe', [webhooks.Stripe, 'store']).as('webhooks.stripe')

organizationRoutes(() => {
  router.get('billing', [billing.Billing, 'show']).as('billing.show')
  router.get('billing/offers', [billing.BillingOffers, 'index']).as('billing.offers.index')
  router.post('billing/refresh', [billing.BillingRefreshes, 'store']).as('billing.refresh.store')
  router.post('billing/start-trial', [billing.BillingTrials, 'store']).as('billing.trial.store')
  router
    .post('billing/subscription', [billing.BillingSubscriptions, 'store'])
    .as('billing.subscription.store')
  router.post('billing/portal', [billing.BillingPortals, 'store']).as('billing.portal.store')
  router
    .post('billing/cancellation', [billing.BillingCancellation, 'store'])
    .as('billing.cancellation.store')
  router
    .delete('billing/cancellation', [billing.BillingCancellation, 'destroy'])
    .as('billing.cancellation.destroy')
  router
    .get('billing/checkout-status', [billing.BillingCheckouts, 'show'])
    .as('billing.checkout.show')
  router
    .get('billing/plan-change/preview', [billing.BillingPlanChangePreviews, 'show'])
    .as('billing.plan_change.preview')
  router
    .post('billing/plan-change', [billing.BillingPlanChanges, 'store'])
    .as('billing.plan_change.store')
  router
    .delete('billing/plan-change', [billing.BillingPlanChanges, 'destroy'])
    .as('billing.plan_change.destroy')
  router.get('billing/invoices', [billing.BillingInvoices, 'index']).as('billing.invoices.index')
})
