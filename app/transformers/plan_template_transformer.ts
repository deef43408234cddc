import type { DefaultPlan } from '#values/default_plans'
import { BaseTransformer } from '@adonisjs/core/transformers'

/** A plan to start from. */
export default class PlanTemplateTransformer extends BaseTransformer<DefaultPlan> {
  toObject() {
    return this.pick(this.resource, ['key', 'name', 'description', 'steps'])
  }
}
