import type { DraftRow } from '#services/import_drafts/draft_rows'
import { BaseTransformer } from '@adonisjs/core/transformers'

/** A draft in the list of its batch. Amounts are cents, confidences 0..1. */
export default class ImportDraftTransformer extends BaseTransformer<DraftRow> {
  toObject() {
    return this.pick(this.resource, [
      'id',
      'fileId',
      'status',
      'revision',
      'documentType',
      'clientId',
      'clientName',
      'numero',
      'amountTtcCents',
      'amountDueCents',
      'currency',
      'dueDate',
      'confidence',
      'lowestConfidence',
      'certain',
      'warnings',
      'chaseable',
      'notChasedBecause',
      'invoiceId',
      'skipReason',
    ])
  }
}
