import type { PlanChange } from '#services/invoices/plan_preview'
import { BaseTransformer } from '@adonisjs/core/transformers'

/** What would become of one reminder to come. */
export default class PlanChangeTransformer extends BaseTransformer<PlanChange> {
  toObject() {
    const { from, to } = this.resource
    return {
      ...this.pick(this.resource, ['stepId', 'offsetDays', 'tone', 'change']),
      from: from?.toUTC().toISO() ?? null,
      to: to?.toUTC().toISO() ?? null,
    }
  }
}
