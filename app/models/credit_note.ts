import { CreditNoteSchema } from '#database/schema'
import { withUuid } from '#lib/with_uuid'
import { compose } from '@adonisjs/core/helpers'

/** An amount the organization gave up. Voided, never deleted. */
export default class CreditNote extends compose(CreditNoteSchema, withUuid) {}
