import type { ClientDetail } from '#services/lists/client_detail'
import { BaseTransformer } from '@adonisjs/core/transformers'

/** Who owes money, with whom to write to. */
export default class ClientDetailTransformer extends BaseTransformer<ClientDetail> {
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
      'notesEdited',
      'revision',
      'plan',
      'hold',
      'figures',
      'habit',
      'paid',
      'promises',
      'lastBounceAt',
      'mergedInto',
      'merges',
      'lookalikes',
      'archivedAt',
      'createdAt',
      'contacts',
      'holds',
      'open',
    ])
  }
}
