import { refreshBilling } from '#services/billing/refresh'
import { getOrgSubscriptionState } from '#services/billing/state'
import SubscriptionStateTransformer from '#transformers/subscription_state_transformer'
import type { HttpContext } from '@adonisjs/core/http'

/** POST /api/v1/billing/refresh: asks Stripe how the subscription stands, after its own pages. */
export default class BillingRefreshesController {
  async store({ organization, response, serialize }: HttpContext) {
    await refreshBilling(organization)
    await organization.refresh()
    response.status(201)
    return serialize(
      SubscriptionStateTransformer.transform(await getOrgSubscriptionState(organization))
    )
  }
}
