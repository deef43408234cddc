import type { ChangePreview } from '#services/billing/plan_change'
import { BaseTransformer } from '@adonisjs/core/transformers'

/** `dueNowCents` is with tax; `prorationDate` is given back with the change. */
export default class BillingChangePreviewTransformer extends BaseTransformer<ChangePreview> {
  toObject() {
    return {
      ...this.pick(this.resource, ['when', 'dueNowCents', 'prorationDate']),
      effectiveAt: this.resource.effectiveAt.toUTC().toISO() ?? '',
    }
  }
}
