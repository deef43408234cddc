import { authorizeManagement } from '#policies/organization_policy'
import { createSubscriptionCheckoutSession } from '#services/billing/checkout'
import { offerValidator } from '#validators/billing'
import type { HttpContext } from '@adonisjs/core/http'

/** POST /api/v1/billing/subscription: where to subscribe without a trial; `url` is Stripe's page. */
export default class BillingSubscriptionsController {
  async store({ membership, organization, request, response }: HttpContext) {
    authorizeManagement(membership)
    const offer = await request.validateUsing(offerValidator)
    const url = await createSubscriptionCheckoutSession(organization, offer)
    response.status(201)
    return { data: { url } }
  }
}
