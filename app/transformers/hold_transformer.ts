import type { HoldRow } from '#services/lists/invoice_detail'
import { BaseTransformer } from '@adonisjs/core/transformers'

/** A reason not to chase. */
export default class HoldTransformer extends BaseTransformer<HoldRow> {
  toObject() {
    return this.pick(this.resource, [
      'id',
      'scope',
      'reason',
      'note',
      'startsAt',
      'endsAt',
      'liftedAt',
    ])
  }
}
