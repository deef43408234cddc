import type { DraftDetail } from '#services/import_drafts/draft_detail'
import { BaseTransformer } from '@adonisjs/core/transformers'

/** A draft with each of its values, where it stands on the page, and who it is probably for. */
export default class ImportDraftDetailTransformer extends BaseTransformer<DraftDetail> {
  toObject() {
    return this.pick(this.resource, [
      'id',
      'batchId',
      'fileId',
      'attachmentId',
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
      'fields',
      'planChosen',
      'followedPlanId',
      'pages',
      'clientMatch',
      'clientCandidates',
      'duplicates',
      'emailConfirmed',
      'problems',
    ])
  }
}
