import type { PlanRow } from '#services/lists/plans'
import { BaseTransformer } from '@adonisjs/core/transformers'

/** A plan with its steps in order. */
export default class PlanTransformer extends BaseTransformer<PlanRow> {
  toObject() {
    return this.pick(this.resource, [
      'id',
      'name',
      'description',
      'silencePolicy',
      'isDefault',
      'archivedAt',
      'version',
      'updatedAt',
      'openInvoices',
      'replan',
      'steps',
    ])
  }
}
