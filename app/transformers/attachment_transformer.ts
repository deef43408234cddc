import type Attachment from '#models/attachment'
import { BaseTransformer } from '@adonisjs/core/transformers'

/** A document of an invoice. `size` is bytes. Where it is stored stays inside. */
export default class AttachmentTransformer extends BaseTransformer<Attachment> {
  toObject() {
    const { id, filename, contentType, byteSize, sha256, createdAt } = this.resource
    return {
      id,
      filename,
      contentType,
      size: byteSize,
      sha256,
      createdAt: createdAt.toUTC().toISO(),
    }
  }
}
