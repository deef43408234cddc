import net from 'node:net'
import tls from 'node:tls'
import { ConnectionLost, SmtpReplies, type SmtpReply } from '#lib/mail_transport/smtp_replies'

export interface SmtpServer {
  host: string
  port: number
  /** TLS from the first byte (port 465). */
  implicitTls: boolean
  /** STARTTLS when the server offers it; by default everywhere but on this very machine. */
  startTls?: boolean
  credentials: { user: string; password: string } | null
  /** The name given in EHLO. */
  clientName: string
  /** Certificates to trust besides the usual ones (PEM), for a relay of one's own. */
  ca?: string
}

/** The session could not be opened. `permanent` only when the server said so in its greeting. */
export class SessionRefused extends Error {
  constructor(
    readonly code: string,
    readonly permanent: boolean,
    detail: string
  ) {
    super(detail)
  }
}

/**
 * A connection that speaks SMTP: greeted, encrypted, authenticated, ready for a mail. Written
 * rather than taken from nodemailer because the outcome of a mail must rest on what was written
 * when: whether DATA began, whether the final dot could have left (see SmtpSession).
 */
export class SmtpConnection {
  #socket: net.Socket
  #replies = new SmtpReplies()
  #extensions = new Map<string, string>()
  #connected = false

  private constructor(private server: SmtpServer) {
    const { host, port } = server
    this.#socket = server.implicitTls
      ? tls.connect({ host, port, ca: server.ca, servername: sniName(host) })
      : net.connect({ host, port })
    this.#listen()
  }

  /**
   * @param timeoutMs for everything up to and including authentication
   * @throws SessionRefused
   */
  static async open(server: SmtpServer, timeoutMs: number): Promise<SmtpConnection> {
    const connection = new SmtpConnection(server)
    const timer = setTimeout(() => connection.destroy('timeout', 'No answer in time'), timeoutMs)
    try {
      await connection.#shakeHands()
      return connection
    } catch (error) {
      connection.destroy('closed', 'Handshake failed')
      if (error instanceof ConnectionLost) {
        throw new SessionRefused(error.code, false, error.message)
      }
      throw error
    } finally {
      clearTimeout(timer)
    }
  }

  /** What is written now can still reach the server. */
  get isOpen(): boolean {
    return !this.#replies.lost && this.#socket.writable
  }

  /** Open, and the server has said nothing that was not asked for. */
  get isUsable(): boolean {
    return this.isOpen && this.#replies.isQuiet
  }

  offers(extension: string): boolean {
    return this.#extensions.has(extension)
  }

  /** The next answer. @throws ConnectionLost */
  reply(): Promise<SmtpReply> {
    return this.#replies.next()
  }

  write(...chunks: (string | Buffer)[]) {
    this.#socket.cork()
    for (const chunk of chunks) {
      this.#socket.write(chunk)
    }
    this.#socket.uncork()
  }

  /** Settles once the kernel has taken everything, or the connection is gone. */
  writeAll(chunk: Buffer): Promise<void> {
    return new Promise((resolve) => this.#socket.write(chunk, () => resolve()))
  }

  /** Cuts at once. What is still buffered is not written. */
  destroy(code: string, detail: string) {
    this.#replies.fail(new ConnectionLost(code, detail))
    this.#socket.destroy()
  }

  /** Says goodbye without waiting for the answer. */
  quit() {
    if (this.isOpen) {
      this.#socket.end('QUIT\r\n')
      setTimeout(() => this.#socket.destroy(), 1_000).unref()
    } else {
      this.#socket.destroy()
    }
    this.#replies.fail(new ConnectionLost('closed', 'Connection closed'))
  }

  async #shakeHands() {
    const greeting = await this.reply()
    if (greeting.code !== 220) {
      throw new SessionRefused(String(greeting.code), greeting.code >= 500, greeting.text)
    }
    await this.#hello()
    await this.#encrypt()
    await this.#authenticate()
  }

  async #hello() {
    const { lines } = await this.#command(`EHLO ${this.server.clientName}`, 250)
    this.#extensions = new Map(
      lines.slice(1).map((line) => {
        const [name = '', ...rest] = line.toUpperCase().split(' ')
        return [name, rest.join(' ')]
      })
    )
  }

  /** A dev inbox on this machine is the one server that is spoken to in the clear on purpose. */
  async #encrypt() {
    const { host, implicitTls, startTls = !isLoopback(host) } = this.server
    if (implicitTls || !startTls || !this.offers('STARTTLS')) {
      return
    }
    await this.#command('STARTTLS', 220)
    if (!this.#replies.isQuiet) {
      throw new SessionRefused('tls_failed', false, 'Plain text received after STARTTLS')
    }
    await this.#upgrade()
    await this.#hello()
  }

  /** The certificate is always verified: an unverifiable one ends the session. */
  #upgrade(): Promise<void> {
    const plain = this.#socket
    plain.off('data', this.#onData)
    const secure = tls.connect({
      socket: plain,
      ca: this.server.ca,
      servername: sniName(this.server.host),
    })
    this.#socket = secure
    this.#listen()
    return new Promise((resolve, reject) => {
      secure.once('secureConnect', resolve)
      secure.once('close', () =>
        reject(new SessionRefused('tls_failed', false, 'TLS handshake failed'))
      )
    })
  }

  async #authenticate() {
    const { credentials, host } = this.server
    if (!credentials) {
      return
    }
    if (!(this.#socket instanceof tls.TLSSocket) && !isLoopback(host)) {
      throw new SessionRefused('tls_required', false, 'The password is not sent without encryption')
    }

    const mechanisms = this.#extensions.get('AUTH')?.split(' ') ?? []
    if (mechanisms.includes('PLAIN')) {
      await this.#command(
        `AUTH PLAIN ${base64(`\0${credentials.user}\0${credentials.password}`)}`,
        235
      )
    } else if (mechanisms.includes('LOGIN')) {
      await this.#command('AUTH LOGIN', 334)
      await this.#command(base64(credentials.user), 334)
      await this.#command(base64(credentials.password), 235)
    } else {
      throw new SessionRefused('auth_unsupported', false, 'Neither PLAIN nor LOGIN is offered')
    }
  }

  /** A refusal here is about our settings, not about the mail: never permanent. */
  async #command(line: string, expected: number): Promise<SmtpReply> {
    this.write(`${line}\r\n`)
    const reply = await this.reply()
    if (reply.code !== expected) {
      throw new SessionRefused(String(reply.code), false, reply.text)
    }
    return reply
  }

  #onData = (chunk: Buffer) => {
    if (!this.#replies.feed(chunk)) {
      this.destroy('protocol_error', 'Not an SMTP answer')
    }
  }

  #listen() {
    const socket = this.#socket
    socket.setNoDelay(true)
    socket.on('data', this.#onData)
    socket.on('connect', () => (this.#connected = true))
    socket.on('error', (error: NodeJS.ErrnoException) => {
      const code = this.#connected ? 'connection_lost' : 'no_connection'
      this.#replies.fail(new ConnectionLost(code, error.code ?? error.message))
    })
    socket.on('end', () => socket.end())
    socket.on('close', () => {
      this.#replies.fail(new ConnectionLost('connection_lost', 'Closed by the server'))
    })
  }
}

const base64 = (text: string) => Buffer.from(text).toString('base64')

const sniName = (host: string) => (net.isIP(host) ? undefined : host)

const isLoopback = (host: string) => host === 'localhost' || host === '::1' || /^127\./.test(host)
