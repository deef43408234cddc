import type Stripe from 'stripe'
import { Refusal } from './refusal.ts'
import type { World } from './world.ts'

/** The coupon behind a code that somebody typed. @throws Refusal for one that nobody made */
export function couponOf(world: World, code: string): Stripe.Coupon {
  const found = [...world.promotionCodes.values()].find(
    (one) => one.active && one.code.toLowerCase() === code.toLowerCase()
  )
  if (!found) {
    throw new Refusal(400, 'This promotion code is invalid.', { code: 'promotion_code_invalid' })
  }
  return world.need(world.coupons, 'coupon', String(found.promotion.coupon))
}

/** Takes a coupon off everything a subscription costs from now on, for as long as the coupon says. */
export function applyCoupon(
  world: World,
  subscription: Stripe.Subscription,
  coupon: Stripe.Coupon
) {
  const discount = world.make<Stripe.Discount>('discount', {
    id: world.id('di'),
    customer: subscription.customer,
    subscription: subscription.id,
    source: { type: 'coupon', coupon: coupon.id },
    start: world.now,
    end: null,
  })
  world.discounts.set(discount.id, discount)
  subscription.discounts = [...subscription.discounts, discount.id]
  coupon.times_redeemed += 1
}

const couponBehind = (world: World, id: string) =>
  world.need(
    world.coupons,
    'coupon',
    String(world.need(world.discounts, 'discount', id).source.coupon)
  )

/** Cents that each discount of a subscription takes off. */
export function discountsOn(world: World, subscription: Stripe.Subscription, cents: number) {
  return subscription.discounts.map(String).map((id) => {
    const { percent_off: percent, amount_off: amount } = couponBehind(world, id)
    const taken =
      percent === null ? Math.min(cents, amount ?? 0) : Math.round((cents * percent) / 100)
    return { discount: id, amount: taken }
  })
}

/** A coupon for once is used up by the first invoice that has something to take it off. */
export function useUp(world: World, subscription: Stripe.Subscription) {
  subscription.discounts = subscription.discounts.filter(
    (id) => couponBehind(world, String(id)).duration !== 'once'
  )
}
