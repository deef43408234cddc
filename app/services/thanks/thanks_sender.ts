import relances from '#config/relances'
import type { MailTransport } from '#lib/mail_transport/contract'
import { deadlineFromNow } from '#lib/mail_transport/deadline'
import { recordActivity } from '#services/activity/record'
import { giveMailUp } from '#services/notifications/sealed_mails'
import { settleAttempt } from '#services/notifications/settle_attempt'
import { isSendingEnabled } from '#services/operations/sending_switch'
import { relanceTransport } from '#services/relances/relance_sender'
import { takeThanks, type TakenThanks } from '#services/thanks/take_thanks'
import logger from '@adonisjs/core/services/logger'
import db from '@adonisjs/lucid/services/db'

/**
 * Thanks clients who paid, at most once an invoice: the mark that a mail was begun is committed before
 * its first byte, and one whose fate nobody knows is never posted again. A second thank-you is worse
 * than none.
 */
export class ThanksSender {
  readonly #transport: MailTransport

  constructor({ transport = relanceTransport() }: { transport?: MailTransport } = {}) {
    this.#transport = transport
  }

  /** Until none waits. Returns how many were dealt with; nothing is while sending is off. */
  async drain(signal?: AbortSignal): Promise<number> {
    let done = 0
    while (!signal?.aborted && (await isSendingEnabled(db.connection()))) {
      const deadline = deadlineFromNow(relances)
      const thanks = await takeThanks()
      if (!thanks) {
        break
      }
      if (thanks !== 'passed') {
        await this.#deal(thanks, deadline)
      }
      done += 1
    }
    return done
  }

  /** One mail that cannot be sent must not stop the others. */
  async #deal(thanks: TakenThanks, deadline: ReturnType<typeof deadlineFromNow>) {
    try {
      const outcome = await this.#transport.send(thanks.message, deadline)
      await settleAttempt(thanks, outcome, { accepted: markThanked, ambiguous: giveMailUp })
    } catch (error) {
      logger.error({ err: error, outboxId: thanks.id }, 'thanks cannot be sent')
      await giveMailUp(thanks, (error as Error).message)
    }
  }
}

function markThanked({ id, organizationId, invoiceId, clientId }: TakenThanks) {
  return db.transaction(async (trx) => {
    await trx.rawQuery('UPDATE outbox SET done_at = rubis_now() WHERE id = ?', [id])
    await recordActivity(trx, { organizationId, kind: 'client_thanked', invoiceId, clientId })
  })
}
