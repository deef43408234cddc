import type { TemplatePreview } from '#services/plans/template_preview'
import { BaseTransformer } from '@adonisjs/core/transformers'

/** What a text would say, and the mail it would be. */
export default class TemplatePreviewTransformer extends BaseTransformer<TemplatePreview> {
  toObject() {
    const { mail } = this.resource
    return {
      ...this.pick(this.resource, ['subject', 'body', 'errors', 'warnings', 'missing']),
      mail: mail && {
        ...this.pick(mail, ['from', 'cc', 'replyTo', 'subject', 'text', 'html']),
        to: [mail.to],
        attachments: mail.attachments.map(({ filename, contentType }) => ({
          filename,
          contentType,
        })),
      },
    }
  }
}
