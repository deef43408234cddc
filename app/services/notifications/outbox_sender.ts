import relances from '#config/relances'
import { databaseNow } from '#lib/clock'
import type { MailTransport, OutgoingMessage, SendOutcome } from '#lib/mail_transport/contract'
import { deadlineFromNow } from '#lib/mail_transport/deadline'
import type { Notice } from '#mails/notice'
import { composeBilling } from '#services/notifications/billing_mail'
import { digestLines } from '#services/notifications/digest'
import { composeDigest } from '#services/notifications/digest_mail'
import { composeNotice } from '#services/notifications/notice_mail'
import {
  findReaders,
  findSubject,
  giveBack,
  markDone,
  markTold,
  putOff,
  takeOutboxRows,
  type OutboxRow,
  type Reader,
} from '#services/notifications/outbox_rows'
import { isSendingEnabled } from '#services/operations/sending_switch'
import { relanceTransport } from '#services/relances/relance_sender'
import logger from '@adonisjs/core/services/logger'
import db from '@adonisjs/lucid/services/db'
import { v7 as uuid } from 'uuid'

const BATCH = 20

/** Milliseconds before a row that was never tried is looked at again. */
const SOON = 30_000

/**
 * Sends the mails of the outbox to the users they are for. At least once: a process that dies between
 * the mail and its mark sends that mail again, which for a notice to our own user is the lesser evil.
 * Nothing leaves while sending is off.
 */
export class OutboxSender {
  readonly #transport: MailTransport

  constructor({ transport = relanceTransport() }: { transport?: MailTransport } = {}) {
    this.#transport = transport
  }

  /** Until nothing waits. Returns how many notices were dealt with. */
  async drain(signal?: AbortSignal): Promise<number> {
    let done = 0
    while (!signal?.aborted && (await isSendingEnabled(db.connection()))) {
      const rows = await takeOutboxRows(BATCH)
      if (rows.length === 0) {
        break
      }
      for (const row of rows) {
        await this.#tell(row, signal)
      }
      done += rows.length
    }
    return done
  }

  /** One row that cannot be read must not stop the others. */
  async #tell(row: OutboxRow, signal?: AbortSignal) {
    try {
      if (signal?.aborted) {
        return await giveBack(row, 0)
      }
      await this.#tellEveryone(row)
    } catch (error) {
      logger.error({ err: error, outboxId: row.id, kind: row.kind }, 'notice cannot be sent')
      await putOff(row, (error as Error).message)
    }
  }

  async #tellEveryone(row: OutboxRow) {
    const [readers, compose] = await Promise.all([findReaders(row), composerOf(row)])
    for (const reader of readers) {
      const notice = compose(reader)
      const outcome = notice && (await this.#send(row, reader, notice))
      if (outcome && outcome.kind !== 'accepted' && outcome.kind !== 'ambiguous') {
        return this.#tryLater(row, outcome)
      }
      await markTold(row, reader)
    }
    await markDone(row)
  }

  #send(row: OutboxRow, reader: Reader, notice: Notice): Promise<SendOutcome> {
    const message: OutgoingMessage = {
      ...notice,
      id: uuid(),
      idempotencyKey: `notice/${row.id}/${reader.userId}`,
      from: { name: 'Rubis', address: relances.mailFrom },
      to: { name: reader.fullName, address: reader.email },
      cc: [],
      replyTo: null,
      headers: {
        'Message-ID': `<notice.${row.id}.${reader.userId}@${relances.mailDomain}>`,
        'Auto-Submitted': 'auto-generated',
      },
      attachments: [],
    }
    return this.#transport.send(message, deadlineFromNow(relances))
  }

  #tryLater(row: OutboxRow, outcome: Exclude<SendOutcome, { kind: 'accepted' | 'ambiguous' }>) {
    switch (outcome.kind) {
      case 'rate_limited':
        return giveBack(row, outcome.retryAfterMs)
      case 'not_sent':
        return giveBack(row, SOON)
      case 'refused':
        return putOff(row, outcome.code, { forGood: outcome.permanent })
    }
  }
}

/** What the row tells, read once, in the words of each reader. */
async function composerOf(row: OutboxRow): Promise<(reader: Reader) => Notice | null> {
  if (row.kind === 'digest') {
    const lines = await digestLines(row.organizationId, row.payload.notificationIds ?? [])
    return (reader) => composeDigest(lines, reader)
  }
  const { mail, facts = {} } = row.payload
  if (mail) {
    return (reader) => composeBilling(mail, facts, reader)
  }
  const [subject, now] = await Promise.all([findSubject(row), databaseNow()])
  return (reader) => composeNotice(row, subject, reader, now)
}
