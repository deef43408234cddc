import type { RelanceRow } from '#services/lists/relances'
import { BaseTransformer } from '@adonisjs/core/transformers'

/** One reminder of one invoice. */
export default class RelanceTransformer extends BaseTransformer<RelanceRow> {
  toObject() {
    const { step } = this.resource
    return {
      ...this.pick(this.resource, [
        'id',
        'status',
        'sendAt',
        'sentAt',
        'immediateSendUntil',
        'draftedAt',
        'approvedAt',
        'approvedBy',
        'posting',
        'postponedAt',
        'reason',
        'cancelReason',
        'lastError',
        'attempts',
        'isEdited',
        'deliveredAt',
        'bouncedAt',
        'message',
        'invoice',
      ]),
      stepId: step.id,
      offsetDays: step.offsetDays,
      tone: step.tone,
      requiresManualValidation: step.requiresManualValidation,
    }
  }
}
