import { previewChange } from '#services/billing/plan_change'
import BillingChangePreviewTransformer from '#transformers/billing_change_preview_transformer'
import { changePreviewValidator } from '#validators/billing'
import type { HttpContext } from '@adonisjs/core/http'

/** GET /api/v1/billing/plan-change/preview?plan=&cycle=&seats=: what a change would cost, and when. */
export default class BillingPlanChangePreviewsController {
  async show({ organization, request, serialize }: HttpContext) {
    const offer = await request.validateUsing(changePreviewValidator)
    return serialize(
      BillingChangePreviewTransformer.transform(await previewChange(organization, offer))
    )
  }
}
