import { previewPlan } from '#services/invoices/plan_preview'
import PlanChangeTransformer from '#transformers/plan_change_transformer'
import { previewPlanValidator } from '#validators/invoice'
import type { HttpContext } from '@adonisjs/core/http'

/**
 * GET /api/v1/invoices/:invoice_id/plan_preview?dueDate=&planId=&withoutPlan=: what another due date
 * or another plan would do to the reminders to come. Changes nothing.
 */
export default class InvoicePlanPreviewController {
  async show({ organization, params, request, serialize }: HttpContext) {
    const { withoutPlan, ...supposed } = await request.validateUsing(previewPlanValidator)
    const changes = await previewPlan(organization.id, params.invoice_id, {
      ...supposed,
      ...(withoutPlan && { planId: null }),
    })
    return serialize(PlanChangeTransformer.transform(changes))
  }
}
