import type { SentMail } from '#services/relances/sent_mail'
import { BaseTransformer } from '@adonisjs/core/transformers'

/** A mail that left; its HTML is to be shown in a frame where nothing runs. */
export default class SentMailTransformer extends BaseTransformer<SentMail> {
  toObject() {
    const { mail, remainderCents, postedAt } = this.resource
    return {
      from: mail.from,
      to: [mail.to],
      cc: mail.cc,
      replyTo: mail.replyTo,
      subject: mail.subject,
      text: mail.text,
      html: mail.html,
      attachments: mail.attachments.map(({ filename, contentType }) => ({ filename, contentType })),
      remainderCents,
      postedAt: postedAt.toUTC().toISO() ?? '',
    }
  }
}
