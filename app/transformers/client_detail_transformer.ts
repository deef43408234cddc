import type { ClientDetail } from '#services/lists/clients'
import { BaseTransformer } from '@adonisjs/core/transformers'

/** Who owes money, with whom to write to. */
export default class ClientDetailTransformer extends BaseTransformer<ClientDetail> {
  toObject() {
    return this.pick(this.resource, [
      'id',
      'name',
      'kind',
      'email',
      'siren',
      'address',
      'postalCode',
      'city',
      'country',
      'locale',
      'timeZone',
      'planId',
      'paymentTermDays',
      'notes',
      'archivedAt',
      'createdAt',
      'contacts',
      'holds',
      'open',
    ])
  }
}
