import type Stripe from 'stripe'
import { TEST_METHODS } from '../world/cards.ts'
import { attachCard } from '../world/payment_methods.ts'
import { missing } from '../world/refusal.ts'
import type { Call, Handlers } from './route.ts'

export const paymentMethods: Handlers = {
  /** Of Stripe's own test methods (`pm_card_visa`): each attachment makes a card of that kind. */
  'POST /v1/payment_methods/:id/attach': ({
    world,
    id,
    params,
  }: Call<Stripe.PaymentMethodAttachParams>) => {
    const number = TEST_METHODS[id]
    if (!number) {
      throw missing('PaymentMethod', id)
    }
    const { customer = '' } = params
    world.need(world.customers, 'customer', customer)
    return attachCard(world, customer, number)
  },
}
