import type { PlanVersionRow } from '#services/lists/plan_versions'
import { BaseTransformer } from '@adonisjs/core/transformers'

/** What a plan said after one change. */
export default class PlanVersionTransformer extends BaseTransformer<PlanVersionRow> {
  toObject() {
    return this.pick(this.resource, [
      'id',
      'number',
      'authorName',
      'restoredFrom',
      'createdAt',
      'name',
      'description',
      'silencePolicy',
      'steps',
    ])
  }
}
