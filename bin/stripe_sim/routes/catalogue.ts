import type Stripe from 'stripe'
import { Refusal } from '../world/refusal.ts'
import { listOf, type Call, type Handlers } from './route.ts'

export const catalogue: Handlers = {
  'POST /v1/products': ({ world, params }: Call<Stripe.ProductCreateParams>) => {
    const id = params.id ?? world.id('prod')
    if (world.products.has(id)) {
      throw new Refusal(400, 'Product already exists.', { code: 'resource_already_exists' })
    }
    const product = world.make<Stripe.Product>('product', {
      id,
      active: true,
      created: world.now,
      updated: world.now,
      name: params.name,
      description: params.description ?? null,
      metadata: params.metadata ?? {},
      tax_code: params.tax_code ?? null,
    })
    world.products.set(id, product)
    return product
  },
  'GET /v1/products/:id': ({ world, id }) => world.need(world.products, 'product', id),
  'POST /v1/products/:id': ({ world, id, params }: Call<Stripe.ProductUpdateParams>) => {
    const product = world.need(world.products, 'product', id)
    product.name = params.name ?? product.name
    return product
  },
  'POST /v1/prices': ({ world, params }: Call<Stripe.PriceCreateParams>) => {
    const owner = [...world.prices.values()].find(
      ({ lookup_key: key }) => key !== null && key === params.lookup_key
    )
    if (owner && String(params.transfer_lookup_key) !== 'true') {
      throw new Refusal(400, 'A price already uses that lookup key.', { param: 'lookup_key' })
    }
    if (owner) {
      owner.lookup_key = null
    }
    const price = world.make<Stripe.Price>('price', {
      id: world.id('price'),
      active: true,
      created: world.now,
      currency: params.currency,
      lookup_key: params.lookup_key ?? null,
      nickname: params.nickname ?? null,
      product: params.product ?? '',
      metadata: params.metadata ?? {},
      tax_behavior: params.tax_behavior ?? 'unspecified',
      type: 'recurring',
      unit_amount: Number(params.unit_amount),
      unit_amount_decimal: String(params.unit_amount),
      recurring: {
        interval: params.recurring?.interval ?? 'month',
        interval_count: 1,
        meter: null,
        trial_period_days: null,
        usage_type: 'licensed',
      },
    })
    world.prices.set(price.id, price)
    return price
  },
  'GET /v1/prices': ({ world, params }: Call<Stripe.PriceListParams>) => {
    const keys = params.lookup_keys
    const found = [...world.prices.values()].filter(
      ({ lookup_key: key, active }) => active && (!keys || (key !== null && keys.includes(key)))
    )
    return listOf('/v1/prices', found, params)
  },
}
