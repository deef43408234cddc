import { recordAct } from '#services/activity/audit'
import { cancelAtPeriodEnd, reactivate } from '#services/billing/cancellation'
import { getOrgSubscriptionState } from '#services/billing/state'
import SubscriptionStateTransformer from '#transformers/subscription_state_transformer'
import { cancellationValidator } from '#validators/billing'
import db from '@adonisjs/lucid/services/db'
import type { HttpContext } from '@adonisjs/core/http'

/** /api/v1/billing/cancellation: leaving at the end of the period, and thinking better of it. */
export default class BillingCancellationController {
  async store({ organization, request, response, serialize, user }: HttpContext) {
    await cancelAtPeriodEnd(organization, await request.validateUsing(cancellationValidator))
    await recordAct(db.connection(), { organization, user }, 'billing.cancellation_asked')
    await organization.refresh()
    response.status(201)
    return serialize(
      SubscriptionStateTransformer.transform(await getOrgSubscriptionState(organization))
    )
  }

  async destroy({ organization, serialize, user }: HttpContext) {
    await reactivate(organization)
    await recordAct(db.connection(), { organization, user }, 'billing.cancellation_withdrawn')
    await organization.refresh()
    return serialize(
      SubscriptionStateTransformer.transform(await getOrgSubscriptionState(organization))
    )
  }
}
