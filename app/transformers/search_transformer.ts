import type { Found } from '#services/lists/search_everything'
import { BaseTransformer } from '@adonisjs/core/transformers'

/** What a search found, plain rows. */
export default class SearchTransformer extends BaseTransformer<Found> {
  toObject() {
    return this.pick(this.resource, ['invoices', 'clients'])
  }
}
