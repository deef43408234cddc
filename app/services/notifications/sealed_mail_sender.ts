import relances from '#config/relances'
import { deadlineFromNow } from '#lib/mail_transport/deadline'
import type { MailTransport, OutgoingMessage } from '#lib/mail_transport/contract'
import {
  giveMailUp,
  keepDoubt,
  markDelivered,
  openMail,
  takeSealedMail,
  type SealedMail,
} from '#services/notifications/sealed_mails'
import { settleAttempt } from '#services/notifications/settle_attempt'
import { isSendingEnabled } from '#services/operations/sending_switch'
import { relanceTransport } from '#services/relances/relance_sender'
import logger from '@adonisjs/core/services/logger'
import db from '@adonisjs/lucid/services/db'

/**
 * Sends mails whose bytes were kept, at most once: the mark that one was begun is committed before its
 * first byte. A process that dies in between leaves a doubt; a provider that knows the key resolves it
 * with the same bytes, on SMTP nobody can, and the mail is given up rather than sent twice. What it
 * asked stays open, and is asked again in the next list.
 */
export class SealedMailSender {
  readonly #transport: MailTransport

  constructor({ transport = relanceTransport() }: { transport?: MailTransport } = {}) {
    this.#transport = transport
  }

  /** Until nothing waits. Returns how many mails were dealt with. */
  async drain(signal?: AbortSignal): Promise<number> {
    let done = 0
    while (!signal?.aborted && (await isSendingEnabled(db.connection()))) {
      const deadline = deadlineFromNow(relances)
      const mail = await takeSealedMail()
      if (!mail) {
        break
      }
      await this.#deal(mail, deadline)
      done += 1
    }
    return done
  }

  /** One mail that cannot be read must not stop the others. */
  async #deal(mail: SealedMail, deadline: ReturnType<typeof deadlineFromNow>) {
    if (mail.beganBefore && !this.#transport.idempotent) {
      return giveMailUp(mail, 'may_have_left')
    }
    if (mail.late) {
      return giveMailUp(mail, 'too_late')
    }
    try {
      const outcome = await this.#transport.send(toMessage(mail), deadline)
      await settleAttempt(mail, outcome, {
        accepted: markDelivered,
        ambiguous: this.#transport.idempotent ? keepDoubt : giveMailUp,
      })
    } catch (error) {
      logger.error({ err: error, outboxId: mail.id }, 'mail cannot be sent')
      await giveMailUp(mail, (error as Error).message)
    }
  }
}

/** The same bytes under the same key, whoever sends them. */
function toMessage(mail: SealedMail): OutgoingMessage {
  const { to, subject, text, html } = openMail(mail)
  return {
    id: mail.id,
    idempotencyKey: `mail/${mail.id}`,
    from: { name: 'Rubis', address: relances.mailFrom },
    to,
    cc: [],
    replyTo: null,
    subject,
    text,
    html,
    headers: {
      'Message-ID': `<user.${mail.id}@${relances.mailDomain}>`,
      'Auto-Submitted': 'auto-generated',
    },
    attachments: [],
  }
}
