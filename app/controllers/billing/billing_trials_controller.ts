import { authorizeManagement } from '#policies/organization_policy'
import { createTrialCheckoutSession } from '#services/billing/checkout'
import { offerValidator } from '#validators/billing'
import type { HttpContext } from '@adonisjs/core/http'

/** POST /api/v1/billing/start-trial: where to begin 14 days without a charge; `url` is Stripe's page. */
export default class BillingTrialsController {
  async store({ membership, organization, request, response }: HttpContext) {
    authorizeManagement(membership)
    const offer = await request.validateUsing(offerValidator)
    const url = await createTrialCheckoutSession(organization, offer)
    response.status(201)
    return { data: { url } }
  }
}
