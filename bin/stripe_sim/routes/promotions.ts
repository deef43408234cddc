import type Stripe from 'stripe'
import type { Call, Handlers } from './route.ts'

export const promotions: Handlers = {
  'POST /v1/coupons': ({ world, params }: Call<Stripe.CouponCreateParams>) => {
    const coupon = world.make<Stripe.Coupon>('coupon', {
      id: params.id ?? world.id('co'),
      created: world.now,
      duration: params.duration ?? 'once',
      name: params.name ?? null,
      percent_off: params.percent_off === undefined ? null : Number(params.percent_off),
      amount_off: params.amount_off === undefined ? null : Number(params.amount_off),
      currency: params.currency ?? null,
      valid: true,
    })
    world.coupons.set(coupon.id, coupon)
    return coupon
  },
  'POST /v1/promotion_codes': ({ world, params }: Call<Stripe.PromotionCodeCreateParams>) => {
    const { coupon = '' } = params.promotion
    world.need(world.coupons, 'coupon', coupon)
    const code = world.make<Stripe.PromotionCode>('promotion_code', {
      id: world.id('promo'),
      active: true,
      code: params.code ?? world.id('CODE'),
      created: world.now,
      promotion: { type: 'coupon', coupon },
    })
    world.promotionCodes.set(code.id, code)
    return code
  },
}
