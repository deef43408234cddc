import { recordAct } from '#services/activity/audit'
import { changePlan, keepPlan } from '#services/billing/plan_change'
import { getOrgSubscriptionState } from '#services/billing/state'
import SubscriptionStateTransformer from '#transformers/subscription_state_transformer'
import { planChangeValidator } from '#validators/billing'
import db from '@adonisjs/lucid/services/db'
import type { HttpContext } from '@adonisjs/core/http'

/**
 * POST /api/v1/billing/plan-change: another plan, cycle or number of seats, at once or with the next period.
 * DELETE: what was planned for the next period is given up.
 */
export default class BillingPlanChangesController {
  async store({ organization, request, response, serialize, user }: HttpContext) {
    const { prorationDate, ...offer } = await request.validateUsing(planChangeValidator)
    await changePlan(organization, offer, prorationDate)
    await recordAct(db.connection(), { organization, user }, 'billing.plan_change_asked', offer)
    await organization.refresh()
    response.status(201)
    return serialize(
      SubscriptionStateTransformer.transform(await getOrgSubscriptionState(organization))
    )
  }

  async destroy({ organization, serialize, user }: HttpContext) {
    await keepPlan(organization)
    await recordAct(db.connection(), { organization, user }, 'billing.plan_change_withdrawn')
    await organization.refresh()
    return serialize(
      SubscriptionStateTransformer.transform(await getOrgSubscriptionState(organization))
    )
  }
}
