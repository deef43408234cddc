import type { ActivityRow } from '#services/lists/activity'
import { BaseTransformer } from '@adonisjs/core/transformers'

/** One line of a timeline. */
export default class ActivityTransformer extends BaseTransformer<ActivityRow> {
  toObject() {
    return this.pick(this.resource, [
      'id',
      'kind',
      'at',
      'actor',
      'payload',
      'relanceId',
      'invoice',
      'client',
    ])
  }
}
