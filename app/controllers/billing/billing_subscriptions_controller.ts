import { recordAct } from '#services/activity/audit'
import { createSubscriptionCheckoutSession } from '#services/billing/checkout'
import { offerValidator } from '#validators/billing'
import db from '@adonisjs/lucid/services/db'
import type { HttpContext } from '@adonisjs/core/http'

/** POST /api/v1/billing/subscription: where to subscribe without a trial; `url` is Stripe's page. */
export default class BillingSubscriptionsController {
  async store({ organization, request, response, user }: HttpContext) {
    const offer = await request.validateUsing(offerValidator)
    const url = await createSubscriptionCheckoutSession(organization, offer)
    await recordAct(db.connection(), { organization, user }, 'billing.subscription_asked', offer)
    response.status(201)
    return { data: { url } }
  }
}
