import type { ClientRow } from '#services/lists/clients'
import { BaseTransformer } from '@adonisjs/core/transformers'

/** Who owes money, in a list. */
export default class ClientTransformer extends BaseTransformer<ClientRow> {
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
    ])
  }
}
