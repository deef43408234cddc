import { ImportDraftSchema } from '#database/schema'
import { withUuid } from '#lib/with_uuid'
import { compose } from '@adonisjs/core/helpers'

/** An invoice as it was read, before a person approves it. */
export default class ImportDraft extends compose(ImportDraftSchema, withUuid) {
  /** What decisions are taken from, without what only the database knows. */
  ownFacts() {
    const { status, documentType, documentTypeConfidence } = this
    const { extracted, edited, confidence, warnings } = this
    return {
      status,
      documentType,
      documentTypeConfidence,
      extracted,
      edited,
      confidence,
      warnings,
    }
  }
}
