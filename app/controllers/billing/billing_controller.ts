import { getOrgSubscriptionState } from '#services/billing/state'
import SubscriptionStateTransformer from '#transformers/subscription_state_transformer'
import type { HttpContext } from '@adonisjs/core/http'

/** GET /api/v1/billing: how the organization stands with Rubis. Every member may know. */
export default class BillingController {
  async show({ organization, serialize }: HttpContext) {
    const state = await getOrgSubscriptionState(organization)
    return serialize(SubscriptionStateTransformer.transform(state))
  }
}
