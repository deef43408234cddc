import { recordAct } from '#services/activity/audit'
import { createTrialCheckoutSession } from '#services/billing/checkout'
import { offerValidator } from '#validators/billing'
import db from '@adonisjs/lucid/services/db'
import type { HttpContext } from '@adonisjs/core/http'

/** POST /api/v1/billing/start-trial: where to begin 14 days without a charge; `url` is Stripe's page. */
export default class BillingTrialsController {
  async store({ organization, request, response, user }: HttpContext) {
    const offer = await request.validateUsing(offerValidator)
    const url = await createTrialCheckoutSession(organization, offer)
    await recordAct(db.connection(), { organization, user }, 'billing.trial_asked', offer)
    response.status(201)
    return { data: { url } }
  }
}
