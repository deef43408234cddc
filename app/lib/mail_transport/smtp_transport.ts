import type {
  MailTransport,
  OutgoingMessage,
  SendDeadline,
  SendOutcome,
} from '#lib/mail_transport/contract'
import { messageDate } from '#lib/mail_transport/message_date'
import { Permits } from '#lib/mail_transport/permits'
import {
  SessionRefused,
  SmtpConnection,
  type SmtpServer,
} from '#lib/mail_transport/smtp_connection'
import { type Envelope, SmtpSession } from '#lib/mail_transport/smtp_session'
import { buildMime } from '#lib/mime/build_mime'
import { EncodedAttachments } from '#lib/mime/encoded_attachments'
import { MimeError, plainAddress } from '#lib/mime/header_values'

interface Limits {
  /** Connections kept open at most; also how many mails are on the wire at once. */
  maxConnections?: number
  /** A connection is replaced after this many mails: many servers count. */
  maxMessagesPerConnection?: number
  /** An unused connection is closed after this long, in milliseconds. */
  idleMs?: number
  /** For the whole of one mail, in milliseconds; the contract says 10 s at most. */
  timeoutMs?: number
  /** For connecting, greeting, TLS and login, in milliseconds. */
  connectTimeoutMs?: number
}

export type SmtpTransportOptions = SmtpServer & Limits

/** A connection takes so many in turn within five seconds, of a server that needs 600 ms for each. */
const MAILS_IN_TURN = 8

/** Mails over a pool of persistent SMTP connections. SMTP cannot dedupe: an unanswered dot is doubt. */
export class SmtpTransport implements MailTransport {
  readonly name = 'smtp'
  readonly idempotent = false
  readonly inFlight: number
  readonly beginsInTime: number

  #options: SmtpTransportOptions & Required<Limits>
  #attachments = new EncodedAttachments()
  #permits: Permits
  #idle: { session: SmtpSession; timer: NodeJS.Timeout }[] = []
  #onTheWire = new Set<Promise<unknown>>()
  #closed = false

  constructor(options: SmtpTransportOptions) {
    this.#options = {
      maxConnections: 5,
      maxMessagesPerConnection: 100,
      idleMs: 10_000,
      timeoutMs: 10_000,
      connectTimeoutMs: 5_000,
      ...options,
    }
    this.inFlight = this.#options.maxConnections
    this.beginsInTime = this.inFlight * MAILS_IN_TURN
    this.#permits = new Permits(this.inFlight)
  }

  async send(message: OutgoingMessage, deadline: SendDeadline): Promise<SendOutcome> {
    if (this.#closed) {
      return { kind: 'not_sent', reason: 'closing' }
    }
    const until = performance.now() + this.#options.timeoutMs
    const permit = await this.#permits.take(this.#options.timeoutMs)
    if (permit !== 'taken') {
      return { kind: 'not_sent', reason: permit === 'closed' ? 'closing' : 'deadline' }
    }

    const sending = this.#sendWithPermit(message, deadline, until).finally(() =>
      this.#permits.give()
    )
    this.#onTheWire.add(sending)
    try {
      return await sending
    } finally {
      this.#onTheWire.delete(sending)
    }
  }

  async close(): Promise<void> {
    this.#closed = true
    this.#permits.close()
    await Promise.allSettled(this.#onTheWire)
    for (const { session, timer } of this.#idle.splice(0)) {
      clearTimeout(timer)
      session.quit()
    }
  }

  async #sendWithPermit(
    message: OutgoingMessage,
    deadline: SendDeadline,
    until: number
  ): Promise<SendOutcome> {
    if (!deadline.mayBegin()) {
      return { kind: 'not_sent', reason: 'deadline' }
    }
    try {
      const mail = this.#envelope(message)
      const outcome = await this.#deliver(this.#takeIdle(), mail, deadline, until)
      return outcome === 'stale' ? await this.#deliverFresh(mail, deadline, until) : outcome
    } catch (error) {
      return notDelivered(error)
    }
  }

  /** A connection that has served may have been dropped unnoticed; a new one may not. */
  async #deliverFresh(mail: Envelope, deadline: SendDeadline, until: number): Promise<SendOutcome> {
    const outcome = await this.#deliver(null, mail, deadline, until)
    return outcome === 'stale'
      ? {
          kind: 'refused',
          permanent: false,
          code: 'connection_lost',
          detail: 'Closed by the server',
        }
      : outcome
  }

  async #deliver(
    idle: SmtpSession | null,
    mail: Envelope,
    deadline: SendDeadline,
    until: number
  ): Promise<SendOutcome | 'stale'> {
    const session = idle ?? (await this.#open(until - performance.now()))
    const outcome = await session.deliver(mail, deadline, until - performance.now())
    this.#putBack(session)
    return outcome
  }

  async #open(timeLeft: number): Promise<SmtpSession> {
    const timeoutMs = Math.max(1, Math.min(timeLeft, this.#options.connectTimeoutMs))
    return new SmtpSession(await SmtpConnection.open(this.#options, timeoutMs))
  }

  #takeIdle(): SmtpSession | null {
    for (let entry = this.#idle.pop(); entry; entry = this.#idle.pop()) {
      clearTimeout(entry.timer)
      if (entry.session.isUsable) {
        return entry.session
      }
      entry.session.quit()
    }
    return null
  }

  #putBack(session: SmtpSession) {
    if (
      this.#closed ||
      !session.isUsable ||
      session.sent >= this.#options.maxMessagesPerConnection
    ) {
      return session.quit()
    }
    const timer = setTimeout(() => this.#dismiss(session), this.#options.idleMs)
    timer.unref()
    this.#idle.push({ session, timer })
  }

  #dismiss(session: SmtpSession) {
    this.#idle = this.#idle.filter((entry) => entry.session !== session)
    session.quit()
  }

  #envelope(message: OutgoingMessage): Envelope {
    const recipients = [message.to, ...message.cc].map(({ address }) => plainAddress(address))
    return {
      from: plainAddress(message.from.address),
      recipients: [...new Set(recipients)],
      bytes: buildMime({ ...message, date: messageDate(message.id) }, this.#attachments),
    }
  }
}

function notDelivered(error: unknown): SendOutcome {
  if (error instanceof SessionRefused || error instanceof MimeError) {
    const permanent = error instanceof MimeError || error.permanent
    return { kind: 'refused', permanent, code: error.code, detail: error.message.slice(0, 300) }
  }
  return {
    kind: 'refused',
    permanent: false,
    code: 'transport_error',
    detail: String(error).slice(0, 300),
  }
}
