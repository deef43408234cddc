import type Stripe from 'stripe'
import { listOf, type Call, type Handlers } from './route.ts'

export const portal: Handlers = {
  'POST /v1/billing_portal/configurations': ({
    world,
    params,
  }: Call<Stripe.BillingPortal.ConfigurationCreateParams>) => {
    const configuration = world.make<Stripe.BillingPortal.Configuration>(
      'billing_portal.configuration',
      {
        id: world.id('bpc'),
        active: true,
        created: world.now,
        updated: world.now,
        metadata: params.metadata ?? {},
        default_return_url: params.default_return_url ?? null,
      }
    )
    world.configurations.set(configuration.id, configuration)
    return configuration
  },
  'POST /v1/billing_portal/configurations/:id': ({ world, id }) =>
    world.need(world.configurations, 'billing_portal.configuration', id),
  'GET /v1/billing_portal/configurations': ({
    world,
    params,
  }: Call<Stripe.BillingPortal.ConfigurationListParams>) =>
    listOf('/v1/billing_portal/configurations', [...world.configurations.values()], params),
  'POST /v1/billing_portal/sessions': ({
    world,
    params,
  }: Call<Stripe.BillingPortal.SessionCreateParams>) => {
    world.need(world.customers, 'customer', params.customer ?? '')
    const id = world.id('bps')
    const session = world.make<Stripe.BillingPortal.Session>('billing_portal.session', {
      id,
      created: world.now,
      customer: params.customer,
      configuration: params.configuration ?? '',
      locale: params.locale ?? null,
      return_url: params.return_url ?? null,
      url: `${world.baseUrl}/p/session/${id}`,
    })
    world.portals.set(id, session)
    return session
  },
}
