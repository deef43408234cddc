import type { SendDeadline, SendOutcome } from '#lib/mail_transport/contract'
import type { SmtpConnection } from '#lib/mail_transport/smtp_connection'
import { ConnectionLost, type SmtpReply } from '#lib/mail_transport/smtp_replies'

export interface Envelope {
  from: string
  /** The one recipient, then the copies. */
  recipients: string[]
  bytes: Buffer
}

/** Larger bodies are written before the last check, so that the check stays next to the dot. */
const ONE_WRITE_BYTES = 64 * 1024

/**
 * One mail after the other over one connection. The outcome is drawn from what was written when:
 * as long as the final dot has not been handed to the socket, a server may not deliver (RFC 5321,
 * section 4.1.1.4), so a loss before it proves that nothing left; after it, only an answer proves
 * anything (RFC 1047).
 */
export class SmtpSession {
  sent = 0
  /** Set while a mail is under way; a finished one leaves nothing to undo. */
  #needsReset = false

  constructor(private connection: SmtpConnection) {}

  get isUsable(): boolean {
    return this.connection.isUsable
  }

  quit() {
    this.connection.quit()
  }

  /**
   * `stale` means that the connection had died unnoticed before this mail: nothing was answered to
   * it, a fresh connection may be tried at once.
   */
  async deliver(
    mail: Envelope,
    deadline: SendDeadline,
    timeoutMs: number
  ): Promise<SendOutcome | 'stale'> {
    if (!deadline.mayBegin()) {
      return { kind: 'not_sent', reason: 'deadline' }
    }

    const progress: Progress = { answered: false, dotWritten: false }
    const timer = setTimeout(
      () => this.connection.destroy('timeout', 'No answer in time'),
      Math.max(timeoutMs, 0)
    )
    try {
      return await this.#transaction(mail, deadline, progress)
    } catch (error) {
      const lost =
        error instanceof ConnectionLost
          ? error
          : new ConnectionLost('protocol_error', String(error))
      this.connection.destroy(lost.code, lost.message)
      if (progress.dotWritten) {
        return { kind: 'ambiguous', code: lost.code, detail: lost.message }
      }
      if (this.sent > 0 && !progress.answered && lost.code === 'connection_lost') {
        return 'stale'
      }
      return { kind: 'refused', permanent: false, code: lost.code, detail: lost.message }
    } finally {
      clearTimeout(timer)
      this.sent++
    }
  }

  async #transaction(
    mail: Envelope,
    deadline: SendDeadline,
    progress: Progress
  ): Promise<SendOutcome> {
    const steps = this.#steps(mail)
    this.#needsReset = true
    const pipelined = this.connection.offers('PIPELINING')
    if (pipelined) {
      this.connection.write(steps.map(({ command }) => `${command}\r\n`).join(''))
    }

    let refusal: SmtpReply | null = null
    const refusedCopies: string[] = []
    for (const { kind, command } of steps) {
      if (!pipelined) {
        this.connection.write(`${command}\r\n`)
      }
      const reply = await this.connection.reply()
      this.#rejectTired(kind, reply, progress)

      if (kind === 'copy' && reply.code >= 400) {
        refusedCopies.push(String(reply.code))
      } else if (kind === 'data' ? reply.code !== 354 : reply.code >= 300) {
        refusal ??= reply
      }

      if (kind === 'data' && refusal && reply.code === 354) {
        // The server waits for a mail whose recipient it refused: cut instead of ending it.
        this.connection.destroy('closed', 'DATA accepted without the recipient')
      }
      if (refusal && (!pipelined || refusal.code === 421)) {
        break
      }
    }

    return refusal ? refused(refusal) : this.#data(mail.bytes, deadline, progress, refusedCopies)
  }

  /** A used connection may be told goodbye at any moment; that says nothing about this mail. */
  #rejectTired(kind: Step['kind'], reply: SmtpReply, progress: Progress) {
    const tired = !progress.answered && this.sent > 0 && reply.code === 421
    if (tired || (kind === 'reset' && reply.code !== 250)) {
      throw new ConnectionLost('connection_lost', `${reply.code} ${reply.text}`)
    }
    progress.answered = kind !== 'reset'
  }

  async #data(
    body: Buffer,
    deadline: SendDeadline,
    progress: Progress,
    refusedCopies: string[]
  ): Promise<SendOutcome> {
    const stuffed = dotStuffed(body)
    const inOneWrite = stuffed.length <= ONE_WRITE_BYTES

    let early: SmtpReply | null = null
    const answer = this.connection.reply()
    answer.then(
      (reply) => (early = reply),
      () => {}
    )
    if (!inOneWrite) {
      await Promise.race([this.connection.writeAll(stuffed), answer])
    }
    if (early) {
      this.connection.destroy('closed', 'Answered before the end of the mail')
      return refused(early)
    }
    if (!this.connection.isOpen) {
      await answer
    }
    if (!deadline.mayFinish()) {
      this.connection.destroy('closed', 'Too late to finish')
      return { kind: 'not_sent', reason: 'deadline' }
    }

    progress.dotWritten = true
    this.connection.write(...(inOneWrite ? [stuffed, '.\r\n'] : ['.\r\n']))
    return this.#verdict(await answer, refusedCopies)
  }

  #verdict(reply: SmtpReply, refusedCopies: string[]): SendOutcome {
    const text = `${reply.code} ${reply.text}`
    if (reply.code >= 400) {
      return refused(reply)
    }
    if (reply.code >= 300) {
      return { kind: 'ambiguous', code: String(reply.code), detail: text.slice(0, 300) }
    }
    this.#needsReset = false
    const copies = refusedCopies.length > 0 ? ` (copy refused: ${refusedCopies.join(', ')})` : ''
    return { kind: 'accepted', providerId: null, response: `${text}${copies}`.slice(0, 300) }
  }

  #steps({ from, recipients, bytes }: Envelope): Step[] {
    const size = this.connection.offers('SIZE') ? ` SIZE=${bytes.length}` : ''
    const steps: Step[] = this.#needsReset ? [{ kind: 'reset', command: 'RSET' }] : []
    steps.push({ kind: 'sender', command: `MAIL FROM:<${from}>${size}` })
    recipients.forEach((recipient, index) => {
      steps.push({ kind: index === 0 ? 'recipient' : 'copy', command: `RCPT TO:<${recipient}>` })
    })
    steps.push({ kind: 'data', command: 'DATA' })
    return steps
  }
}

interface Step {
  kind: 'reset' | 'sender' | 'recipient' | 'copy' | 'data'
  command: string
}

interface Progress {
  /** The server has answered a command of this mail. */
  answered: boolean
  /** From here on only an answer proves anything. */
  dotWritten: boolean
}

/** A 4xx asks to come back later, a 5xx does not; anything else here is a server that lost its way. */
function refused(reply: SmtpReply): SendOutcome {
  return {
    kind: 'refused',
    permanent: reply.code >= 500,
    code: reply.code >= 400 ? String(reply.code) : 'protocol_error',
    detail: `${reply.code} ${reply.text}`.slice(0, 300),
  }
}

/** The transparency procedure (RFC 5321, section 4.5.2), and the line end that the dot needs. */
function dotStuffed(body: Buffer): Buffer {
  const ended = body.subarray(-2).equals(CRLF) ? body : Buffer.concat([body, CRLF])
  if (ended[0] !== 0x2e && ended.indexOf('\r\n.') === -1) {
    return ended
  }
  return Buffer.from(ended.toString('latin1').replace(/(^|\r\n)\./g, '$1..'), 'latin1')
}

const CRLF = Buffer.from('\r\n')
