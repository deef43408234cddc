import { changeClientPlan, previewClientPlan } from '#services/clients/client_plan'
import { clientPlanValidator, previewClientPlanValidator } from '#validators/client'
import type { HttpContext } from '@adonisjs/core/http'

/** /api/v1/clients/:client_id/plan: the plan of the invoices to come and, when asked, of the open ones. */
export default class ClientPlanController {
  /** What applying `planId` to the open invoices would do; writes nothing. */
  async show({ organization, params, request }: HttpContext) {
    const { planId = null } = await request.validateUsing(previewClientPlanValidator)
    return { data: await previewClientPlan(organization.id, params.client_id, planId) }
  }

  async update({ actor, organization, params, request }: HttpContext) {
    const { planId, applyToOpen = false } = await request.validateUsing(clientPlanValidator)
    const changed = await changeClientPlan(
      organization.id,
      params.client_id,
      { planId, applyToOpen },
      actor
    )
    return { data: { changedInvoices: changed } }
  }
}
