import type { PlanPreview } from '#services/relances/plan_preview'
import { BaseTransformer } from '@adonisjs/core/transformers'

/** Everything an invoice would send. Amounts are cents. */
export default class PlanPreviewTransformer extends BaseTransformer<PlanPreview> {
  toObject() {
    return {
      ...this.pick(this.resource, ['planId', 'lateStart', 'obstacles', 'duplicates']),
      steps: this.resource.steps.map(({ sendAt, ...step }) => ({
        ...step,
        sendAt: sendAt && sendAt.toUTC().toISO(),
      })),
    }
  }
}
