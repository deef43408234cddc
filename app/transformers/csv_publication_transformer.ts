import type { Published } from '#services/csv_imports/publish'
import { BaseTransformer } from '@adonisjs/core/transformers'

/** What a file became: its invoices, and how many clients came with them. */
export default class CsvPublicationTransformer extends BaseTransformer<Published> {
  toObject() {
    return this.pick(this.resource, ['invoiceIds', 'clientsAdded'])
  }
}
