import type Stripe from 'stripe'
import { endSubscription, isOver } from '../world/subscriptions.ts'
import type { Call, Handlers } from './route.ts'

export const customers: Handlers = {
  'POST /v1/customers': ({ world, params }: Call<Stripe.CustomerCreateParams>) => {
    const customer = world.make<Stripe.Customer>('customer', {
      id: world.id('cus'),
      created: world.now,
      email: params.email ?? null,
      name: params.name ?? null,
      metadata: params.metadata ?? {},
      preferred_locales: params.preferred_locales ?? [],
      invoice_settings: {
        custom_fields: null,
        default_payment_method: null,
        footer: null,
        rendering_options: null,
      },
    })
    world.customers.set(customer.id, customer)
    return customer
  },
  'GET /v1/customers/:id': ({ world, id }) => world.need(world.customers, 'customer', id),
  'POST /v1/customers/:id': ({ world, id, params }: Call<Stripe.CustomerUpdateParams>) => {
    const customer = world.need(world.customers, 'customer', id)
    const { email, name, metadata, invoice_settings: settings } = params
    customer.email = email ?? customer.email
    customer.name = name ?? customer.name
    Object.assign(customer.metadata, metadata)
    if (settings?.default_payment_method) {
      customer.invoice_settings.default_payment_method = settings.default_payment_method
    }
    world.emit('customer.updated', customer)
    return customer
  },
  'DELETE /v1/customers/:id': ({ world, id }) => {
    const customer = world.need(world.customers, 'customer', id)
    for (const subscription of world.subscriptionsOf(id)) {
      if (!isOver(subscription)) {
        endSubscription(world, subscription)
      }
    }
    world.customers.delete(id)
    world.emit('customer.deleted', customer)
    return { id, object: 'customer', deleted: true }
  },
}
