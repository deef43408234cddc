import { AttachmentSchema } from '#database/schema'
import { withUuid } from '#lib/with_uuid'
import { compose } from '@adonisjs/core/helpers'

/** A file, chosen by the invoice it belongs to; `sha256` is of its bytes. */
export default class Attachment extends compose(AttachmentSchema, withUuid) {}
