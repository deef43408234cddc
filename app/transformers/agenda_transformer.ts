import type { AgendaRow } from '#services/lists/agenda'
import RelanceTransformer from '#transformers/relance_transformer'
import { BaseTransformer } from '@adonisjs/core/transformers'

/** One line of the agenda: a reminder, its words, and why it has its date. */
export default class AgendaTransformer extends BaseTransformer<AgendaRow> {
  toObject() {
    return {
      ...this.pick(this.resource, [
        'at',
        'recipient',
        'subject',
        'plan',
        'reason',
        'isRehearsed',
        'awaitsApproval',
      ]),
      relance: RelanceTransformer.transform(this.resource.relance),
    }
  }
}
