import type Stripe from 'stripe'
import { expireSession, openSession } from '../world/checkout.ts'
import type { Call, Handlers } from './route.ts'

export const checkout: Handlers = {
  'POST /v1/checkout/sessions': ({ world, params }: Call<Stripe.Checkout.SessionCreateParams>) =>
    openSession(world, params),
  'GET /v1/checkout/sessions/:id': ({ world, id }) =>
    world.need(world.sessions, 'checkout.session', id),
  'POST /v1/checkout/sessions/:id/expire': ({ world, id }) => {
    const session = world.need(world.sessions, 'checkout.session', id)
    expireSession(world, session)
    return session
  },
}
