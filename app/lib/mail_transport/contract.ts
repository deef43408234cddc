/**
 * The seam between the relance engine and the outside world. The engine knows these types only;
 * SMTP and Resend are two implementations of them, held by one contract test-suite.
 */

/** One mailbox. `name` is a display name as a person typed it: never trusted, always quoted. */
export interface MailAddress {
  name: string | null
  address: string
}

/** One file. `sha256` is the hex digest of `content`; it keys the cache of the encoded form. */
export interface MailAttachment {
  filename: string
  contentType: string
  sha256: string
  content: Buffer
}

/**
 * A mail in its final form, as frozen in `outbound_messages`: sending it twice puts the same bytes
 * on the wire. Exactly one recipient; copies go in `cc`.
 */
export interface OutgoingMessage {
  /** The id of the message row, a UUIDv7: its time gives the Date header, its text the boundaries. */
  id: string
  /** `mail/<id>`: at most 256 characters, the provider's protection against a second delivery. */
  idempotencyKey: string
  from: MailAddress
  to: MailAddress
  cc: MailAddress[]
  replyTo: MailAddress | null
  /** a second mailbox for the answer (RFC 5322, section 3.6.2), after the one above */
  repliesAlsoTo?: MailAddress
  subject: string
  text: string
  html: string
  /** Message-ID, References, In-Reply-To, Auto-Submitted, X-Rubis-Task… never From, To or Content-*. */
  headers: Record<string, string>
  attachments: MailAttachment[]
}

/**
 * How long ago the Start transaction was issued, judged by the caller on the larger of the monotonic
 * and the wall clock. Asked right before bytes leave.
 */
export interface SendDeadline {
  /** Under 5 s since Start: the envelope may be written. */
  mayBegin(): boolean
  /** Under 15 s since Start: the final dot, or the POST, may be written. */
  mayFinish(): boolean
}

export type SendOutcome =
  | { kind: 'accepted'; providerId: string | null; response: string | null }
  /**
   * Proven not delivered. `permanent` is false when trying later makes sense (4xx, no connection).
   * `code` is the reply code (`550`) or a word (`connection_lost`), at most 64 characters.
   */
  | { kind: 'refused'; permanent: boolean; code: string; detail: string }
  /** The provider asks to slow down: not an attempt. */
  | { kind: 'rate_limited'; retryAfterMs: number }
  /** Never put on the wire: give the task back. */
  | { kind: 'not_sent'; reason: 'deadline' | 'closing' }
  /** May have been delivered. */
  | { kind: 'ambiguous'; code: string; detail: string }

export interface MailTransport {
  readonly name: 'smtp' | 'resend'
  /** True when sending the same bytes under the same key again cannot deliver twice. */
  readonly idempotent: boolean
  /** How many `send` calls make sense at once; more of them only wait. */
  readonly inFlight: number
  /** How many mails given at once it surely begins within the five seconds that a start is good for. */
  readonly beginsInTime: number
  /** Never rejects and settles within 10 s. */
  send(message: OutgoingMessage, deadline: SendDeadline): Promise<SendOutcome>
  /** Refuses new mails (`not_sent`, closing), waits for those on the wire, closes the connections. */
  close(): Promise<void>
}
