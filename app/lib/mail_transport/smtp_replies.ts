/** One answer of the server: its code, and its lines without the code, joined by a space. */
export interface SmtpReply {
  code: number
  text: string
  lines: string[]
}

/** More than any real answer; a server that never ends one must not fill our memory. */
const MAX_REPLY_BYTES = 64 * 1024

/** The connection is gone, or the server does not speak SMTP any more. */
export class ConnectionLost extends Error {
  constructor(
    readonly code: string,
    detail: string
  ) {
    super(detail)
  }
}

/**
 * Turns the bytes of the server into answers, in order (RFC 5321, section 4.2). An answer nobody
 * has asked for stays in the queue, where `isQuiet` shows it.
 */
export class SmtpReplies {
  #partial = ''
  #lines: string[] = []
  #bytes = 0
  #queue: SmtpReply[] = []
  #waiting: { resolve: (reply: SmtpReply) => void; reject: (lost: ConnectionLost) => void }[] = []
  #lost: ConnectionLost | null = null

  /** Nothing received that was not asked for. */
  get isQuiet(): boolean {
    return this.#queue.length === 0 && this.#lines.length === 0 && this.#partial === ''
  }

  get lost(): ConnectionLost | null {
    return this.#lost
  }

  /** @throws ConnectionLost */
  next(): Promise<SmtpReply> {
    const reply = this.#queue.shift()
    if (reply) {
      return Promise.resolve(reply)
    }
    if (this.#lost) {
      return Promise.reject(this.#lost)
    }
    return new Promise((resolve, reject) => this.#waiting.push({ resolve, reject }))
  }

  /** Takes what the socket gave. Returns false when it is no SMTP answer: close the connection. */
  feed(chunk: Buffer): boolean {
    const lines = (this.#partial + chunk.toString('utf8')).split(/\r?\n/)
    this.#partial = lines.pop() ?? ''
    this.#bytes += chunk.length
    for (const line of lines) {
      if (!/^[2-5]\d\d([ -]|$)/.test(line)) {
        return false
      }
      this.#lines.push(line.slice(4))
      if (line[3] !== '-') {
        this.#complete(Number(line.slice(0, 3)))
      }
    }
    return this.#bytes <= MAX_REPLY_BYTES
  }

  fail(lost: ConnectionLost) {
    this.#lost ??= lost
    for (const { reject } of this.#waiting.splice(0)) {
      reject(this.#lost)
    }
  }

  #complete(code: number) {
    const reply = { code, lines: this.#lines, text: this.#lines.join(' ').trim() }
    this.#lines = []
    this.#bytes = this.#partial.length
    const waiting = this.#waiting.shift()
    if (waiting) {
      waiting.resolve(reply)
    } else {
      this.#queue.push(reply)
    }
  }
}
