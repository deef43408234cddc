import type { MailTransport, OutgoingMessage, SendOutcome } from '#lib/mail_transport/contract'

/** What happens to one send: the mail is delivered or not, and this answer comes, if any ever does. */
export interface Turn {
  delivered: boolean
  answer: SendOutcome | 'never'
  afterMs?: number
}

export const accepts: Turn = {
  delivered: true,
  answer: { kind: 'accepted', providerId: null, response: '250 Ok' },
}

/** The process dies, or freezes, while the server takes the mail. */
export const diesDelivered: Turn = { delivered: true, answer: 'never' }

export const ambiguous: Turn = {
  delivered: true,
  answer: { kind: 'ambiguous', code: 'timeout', detail: 'no answer' },
}

export const rejects: Turn = {
  delivered: false,
  answer: { kind: 'refused', permanent: true, code: '550', detail: 'no' },
}

/** A mail server that follows a script; what it delivered is the truth. */
export class ScriptedTransport implements MailTransport {
  readonly inFlight = 25
  readonly beginsInTime = 25
  readonly delivered: OutgoingMessage[] = []
  #turns: Turn[]

  constructor(
    turns: Turn[],
    readonly name: 'smtp' | 'resend' = 'smtp'
  ) {
    this.#turns = [...turns]
  }

  /** As Resend's keys make it. */
  get idempotent() {
    return this.name === 'resend'
  }

  async send(message: OutgoingMessage): Promise<SendOutcome> {
    const turn = this.#turns.shift() ?? accepts
    await new Promise((resolve) => setTimeout(resolve, turn.afterMs ?? 0))
    const known = this.idempotent && this.delivered.some(({ id }) => id === message.id)
    if (turn.delivered && !known) {
      this.delivered.push(message)
    }
    return turn.answer === 'never' ? new Promise(() => {}) : turn.answer
  }

  async close() {}
}
