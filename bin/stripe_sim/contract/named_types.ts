/** What the simulator receives, by route, in the SDK's own types. */
export const REQUESTS = {
  'POST /v1/customers': 'Stripe.CustomerCreateParams',
  'POST /v1/customers/:id': 'Stripe.CustomerUpdateParams',
  'GET /v1/customers/:id': 'Stripe.CustomerRetrieveParams',
  'DELETE /v1/customers/:id': 'Stripe.CustomerDeleteParams',
  'POST /v1/products': 'Stripe.ProductCreateParams',
  'POST /v1/products/:id': 'Stripe.ProductUpdateParams',
  'GET /v1/products/:id': 'Stripe.ProductRetrieveParams',
  'POST /v1/prices': 'Stripe.PriceCreateParams',
  'GET /v1/prices': 'Stripe.PriceListParams',
  'POST /v1/checkout/sessions': 'Stripe.Checkout.SessionCreateParams',
  'GET /v1/checkout/sessions/:id': 'Stripe.Checkout.SessionRetrieveParams',
  'POST /v1/checkout/sessions/:id/expire': 'Stripe.Checkout.SessionExpireParams',
  'POST /v1/billing_portal/configurations': 'Stripe.BillingPortal.ConfigurationCreateParams',
  'POST /v1/billing_portal/configurations/:id': 'Stripe.BillingPortal.ConfigurationUpdateParams',
  'GET /v1/billing_portal/configurations': 'Stripe.BillingPortal.ConfigurationListParams',
  'POST /v1/billing_portal/sessions': 'Stripe.BillingPortal.SessionCreateParams',
  'GET /v1/subscriptions': 'Stripe.SubscriptionListParams',
  'GET /v1/subscriptions/:id': 'Stripe.SubscriptionRetrieveParams',
  'POST /v1/subscriptions/:id': 'Stripe.SubscriptionUpdateParams',
  'DELETE /v1/subscriptions/:id': 'Stripe.SubscriptionCancelParams',
  'POST /v1/subscription_schedules': 'Stripe.SubscriptionScheduleCreateParams',
  'POST /v1/subscription_schedules/:id': 'Stripe.SubscriptionScheduleUpdateParams',
  'GET /v1/subscription_schedules/:id': 'Stripe.SubscriptionScheduleRetrieveParams',
  'POST /v1/subscription_schedules/:id/release': 'Stripe.SubscriptionScheduleReleaseParams',
  'GET /v1/invoices': 'Stripe.InvoiceListParams',
  'GET /v1/invoices/:id': 'Stripe.InvoiceRetrieveParams',
  'POST /v1/invoices/create_preview': 'Stripe.InvoiceCreatePreviewParams',
  'POST /v1/invoices/:id/pay': 'Stripe.InvoicePayParams',
  'GET /v1/events': 'Stripe.EventListParams',
} as const

export type Route = keyof typeof REQUESTS

/** What it answers and tells, by the `object` of the thing. */
export const OBJECTS = {
  'customer': 'Stripe.Customer',
  'product': 'Stripe.Product',
  'price': 'Stripe.Price',
  'checkout.session': 'Stripe.Checkout.Session',
  'billing_portal.configuration': 'Stripe.BillingPortal.Configuration',
  'billing_portal.session': 'Stripe.BillingPortal.Session',
  'subscription': 'Stripe.Subscription',
  'subscription_item': 'Stripe.SubscriptionItem',
  'subscription_schedule': 'Stripe.SubscriptionSchedule',
  'invoice': 'Stripe.Invoice',
  'line_item': 'Stripe.InvoiceLineItem',
  'payment_method': 'Stripe.PaymentMethod',
} as const

export type ObjectName = keyof typeof OBJECTS
