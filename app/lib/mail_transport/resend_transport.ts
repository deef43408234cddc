import type {
  MailAddress,
  MailTransport,
  OutgoingMessage,
  SendDeadline,
  SendOutcome,
} from '#lib/mail_transport/contract'
import { Pace } from '#lib/mail_transport/pace'
import { outcomeOfAnswer, outcomeOfFailure } from '#lib/mail_transport/resend_answer'
import {
  customHeaderName,
  MimeError,
  plainAddress,
  safeFilename,
  singleLine,
} from '#lib/mime/header_values'

export interface ResendTransportOptions {
  apiKey: string
  baseUrl?: string
  /** Resend allows 5 requests a second for a whole team; one is left to others. */
  requestsPerSecond?: number
  /** For the whole of one mail, in milliseconds; the contract says 10 s at most. */
  timeoutMs?: number
}

/** The body of `POST /emails`, checked against the `resend` SDK's own types in the tests. */
export interface ResendEmail {
  from: string
  to: string
  cc?: string[]
  reply_to?: string | string[]
  subject: string
  text: string
  html: string
  headers: Record<string, string>
  tags: { name: string; value: string }[]
  attachments?: { filename: string; content: string; content_type: string }[]
}

/**
 * Mails through Resend's HTTP API. Every request carries the message's own key, so the same bytes
 * can be posted again after a doubt without a second delivery (kept 24 h by Resend). The stock
 * AdonisJS transport sends no such key, which is why this one exists.
 */
export class ResendTransport implements MailTransport {
  readonly name = 'resend'
  readonly idempotent = true
  readonly inFlight = 4
  /** four a second */
  readonly beginsInTime = 20

  #url: string
  #apiKey: string
  #timeoutMs: number
  #pace: Pace
  #onTheWire = new Set<Promise<unknown>>()
  #closed = false

  constructor({
    apiKey,
    baseUrl,
    requestsPerSecond = 4,
    timeoutMs = 10_000,
  }: ResendTransportOptions) {
    this.#url = new URL('/emails', baseUrl ?? 'https://api.resend.com').href
    this.#apiKey = apiKey
    this.#timeoutMs = timeoutMs
    this.#pace = new Pace(1000 / requestsPerSecond)
  }

  async send(message: OutgoingMessage, deadline: SendDeadline): Promise<SendOutcome> {
    const until = performance.now() + this.#timeoutMs
    let body: string
    try {
      body = JSON.stringify(resendEmail(message))
    } catch (error) {
      return unwritable(error)
    }

    const mayPost = () => !this.#closed && deadline.mayBegin() && performance.now() < until
    if (!(await this.#pace.take(mayPost)) || !deadline.mayFinish()) {
      return { kind: 'not_sent', reason: this.#closed ? 'closing' : 'deadline' }
    }

    const posting = this.#post(body, message.idempotencyKey, until - performance.now())
    this.#onTheWire.add(posting)
    const outcome = await posting
    this.#onTheWire.delete(posting)
    return outcome
  }

  async close(): Promise<void> {
    this.#closed = true
    await Promise.allSettled(this.#onTheWire)
  }

  async #post(body: string, key: string, timeoutMs: number): Promise<SendOutcome> {
    try {
      const response = await fetch(this.#url, {
        method: 'POST',
        headers: {
          'Authorization': `Bearer ${this.#apiKey}`,
          'Content-Type': 'application/json',
          'Idempotency-Key': key,
          'User-Agent': 'rubis',
        },
        body,
        redirect: 'manual',
        signal: AbortSignal.timeout(Math.max(1, Math.floor(timeoutMs))),
      })
      const outcome = outcomeOfAnswer(response.status, response.headers, await response.text())
      if (response.status === 429 && outcome.kind === 'rate_limited') {
        this.#pace.pause(outcome.retryAfterMs)
      }
      return outcome
    } catch (error) {
      return outcomeOfFailure(error)
    }
  }
}

/** The same message always gives the same object, in the same order: the key demands it. */
export function resendEmail(message: OutgoingMessage): ResendEmail {
  const { to, cc, replyTo, repliesAlsoTo, attachments } = message
  return {
    from: friendly(message.from),
    to: friendly(to),
    ...(cc.length > 0 && { cc: cc.map(friendly) }),
    ...(replyTo && {
      reply_to: repliesAlsoTo ? [friendly(replyTo), friendly(repliesAlsoTo)] : friendly(replyTo),
    }),
    subject: singleLine(message.subject),
    text: message.text,
    html: message.html,
    headers: customHeaders(message.headers),
    tags: [{ name: 'message', value: message.id.replace(/[^A-Za-z0-9_-]/g, '_') }],
    ...(attachments.length > 0 && {
      attachments: attachments.map(({ filename, content, contentType }) => ({
        filename: safeFilename(filename),
        content: content.toString('base64'),
        content_type: contentType,
      })),
    }),
  }
}

/** Always in quotes, and without what could close them or begin an address. */
function friendly({ name, address }: MailAddress): string {
  const plain = plainAddress(address)
  const safeName = singleLine(name ?? '')
    .replace(/["\\<>]+/g, ' ')
    .trim()
  return safeName === '' ? plain : `"${safeName}" <${plain}>`
}

/** Resend makes its own Message-ID; ours stays readable in References and X-Rubis-Task. */
function customHeaders(headers: Record<string, string>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(headers)
      .filter(([name]) => name.toLowerCase() !== 'message-id')
      .map(([name, value]) => [customHeaderName(name), singleLine(value)])
  )
}

function unwritable(error: unknown): SendOutcome {
  const code = error instanceof MimeError ? error.code : 'transport_error'
  return {
    kind: 'refused',
    permanent: error instanceof MimeError,
    code,
    detail: String(error).slice(0, 300),
  }
}
