import { checkoutStatus } from '#services/billing/checkout_status'
import { checkoutStatusValidator } from '#validators/billing'
import type { HttpContext } from '@adonisjs/core/http'

/** GET /api/v1/billing/checkout-status?session_id=: open, completed or expired, as Stripe says now. */
export default class BillingCheckoutsController {
  async show({ organization, request }: HttpContext) {
    const { session_id: id } = await request.validateUsing(checkoutStatusValidator)
    return { data: { state: await checkoutStatus(organization, id) } }
  }
}
