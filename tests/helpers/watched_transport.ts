import type {
  MailTransport,
  OutgoingMessage,
  SendDeadline,
  SendOutcome,
} from '#lib/mail_transport/contract'

type Act = (message: OutgoingMessage) => Promise<unknown>

/**
 * A real transport with two moments at which a test may act: the start of a reminder is committed and
 * its bytes have not left; its bytes have left and the answer is not known yet. Each act serves once.
 */
export class WatchedTransport implements MailTransport {
  /** what was given to the transport, in order, whatever became of it */
  readonly given: OutgoingMessage[] = []
  #inner: MailTransport
  #before: Act | null = null
  #after: Act | null = null

  constructor(inner: MailTransport) {
    this.#inner = inner
  }

  get name() {
    return this.#inner.name
  }

  get idempotent() {
    return this.#inner.idempotent
  }

  get inFlight() {
    return this.#inner.inFlight
  }

  get beginsInTime() {
    return this.#inner.beginsInTime
  }

  beforeTheBytes(act: Act) {
    this.#before = act
  }

  beforeTheAnswer(act: Act) {
    this.#after = act
  }

  async send(message: OutgoingMessage, deadline: SendDeadline): Promise<SendOutcome> {
    this.given.push(message)
    const [before, after] = [this.#before, this.#after]
    this.#before = this.#after = null

    await before?.(message)
    const outcome = await this.#inner.send(message, deadline)
    await after?.(message)
    return outcome
  }

  close() {
    return this.#inner.close()
  }
}
