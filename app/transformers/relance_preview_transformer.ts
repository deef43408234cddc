import type { RelancePreview } from '#services/relances/preview'
import { BaseTransformer } from '@adonisjs/core/transformers'

/** The mail a reminder would be if it left now; its words are null while some are missing. */
export default class RelancePreviewTransformer extends BaseTransformer<RelancePreview> {
  toObject() {
    const { mail, missing, words, remainderCents, verdict } = this.resource
    return {
      from: mail && mail.from,
      to: mail ? [mail.to] : [],
      cc: mail ? mail.cc : [],
      replyTo: mail && mail.replyTo,
      subject: mail && mail.subject,
      text: mail && mail.text,
      html: mail && mail.html,
      attachments: (mail?.attachments ?? []).map(({ filename, contentType }) => ({
        filename,
        contentType,
      })),
      missing,
      words,
      remainderCents,
      verdict: {
        action: verdict.action,
        reason: verdict.reason,
        until: verdict.until?.toUTC().toISO() ?? null,
      },
    }
  }
}
