import type { ClientRow } from '#services/lists/client_row'
import { BaseTransformer } from '@adonisjs/core/transformers'

/** Who owes money, in a list. */
export default class ClientTransformer extends BaseTransformer<ClientRow> {
  toObject() {
    return this.pick(this.resource, [
      'id',
      'name',
      'kind',
      'email',
      'contactCount',
      'siren',
      'siret',
      'vatNumber',
      'address',
      'postalCode',
      'city',
      'country',
      'locale',
      'timeZone',
      'planId',
      'paymentTermDays',
      'notes',
      'revision',
      'plan',
      'hold',
      'figures',
      'habit',
      'archivedAt',
      'createdAt',
    ])
  }
}
