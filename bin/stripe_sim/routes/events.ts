import type Stripe from 'stripe'
import { listOf, type Call, type Handlers } from './route.ts'

export const events: Handlers = {
  'GET /v1/events': ({ world, params }: Call<Stripe.EventListParams>) => {
    const wanted = params.types
    const rows = world.events.filter(({ type }) => !wanted || wanted.includes(type)).reverse()
    return listOf('/v1/events', rows, params)
  },
}
