import { closeSync, openSync, writeSync } from 'node:fs'
import net from 'node:net'

/** What the sink took responsibility for: recorded before it answers, whatever happens after. */
export interface DeliveredMail {
  at: string
  from: string
  to: string[]
  messageId: string | null
  /** The X-Rubis-Task header. */
  task: string | null
  size: number
  /** The connection was cut before the sender could learn of it. */
  cut: boolean
  /** The mail as received, transparency undone; empty when `keepRaw` is off. */
  raw: string
}

export type SinkStage = 'greeting' | 'mail' | 'rcpt' | 'mid_data' | 'after_dot' | 'after_250'
export type SinkFailure = 'drop' | 'timeout' | '4xx' | '5xx'

export interface SinkFault {
  stage: SinkStage
  failure: SinkFailure
  /** How many times; once by default. */
  times?: number
}

export interface SinkOptions {
  port?: number
  host?: string
  /** One JSON line for each delivered mail is appended to this file. */
  log?: string
  /** Share of mails, 0 to 1, delivered and then cut without an answer. */
  cutAfterData?: number
  /** Share of mails, 0 to 1, refused at RCPT with 451. */
  tempFail?: number
  /** Before each answer to the final dot, in milliseconds. */
  delayMs?: number
  /** Before the greeting, in milliseconds. */
  greetingDelayMs?: number
  /** False to speak without PIPELINING. */
  pipelining?: boolean
  /** False to forget the bytes, for long runs. */
  keepRaw?: boolean
  /** 0 to 1, for cutAfterData and tempFail. */
  random?: () => number
}

/**
 * A real SMTP server for tests: it answers on a socket, records from its own side what it accepted,
 * and fails on demand at any stage. What our tables say is checked against it, never against itself.
 */
export class SmtpSink {
  readonly delivered: DeliveredMail[] = []
  /** Sessions opened since the start. */
  connections = 0
  /** Commands received, in order, for tests of the dialogue. */
  readonly commands: string[] = []
  readonly options: SinkOptions

  #server: net.Server
  #sockets = new Set<net.Socket>()
  #faults: { stage: SinkStage; failure: SinkFailure; left: number }[] = []
  #log: number | null = null

  private constructor(options: SinkOptions) {
    this.options = options
    this.#server = net.createServer((socket) => this.#accept(socket))
  }

  static async start(options: SinkOptions = {}): Promise<SmtpSink> {
    const sink = new SmtpSink(options)
    if (options.log) {
      sink.#log = openSync(options.log, 'a')
    }
    await new Promise<void>((resolve, reject) => {
      sink.#server.once('error', reject)
      sink.#server.listen(options.port ?? 0, options.host ?? '127.0.0.1', resolve)
    })
    return sink
  }

  get port(): number {
    return (this.#server.address() as net.AddressInfo).port
  }

  /** The next `times` occasions at this stage fail this way. */
  fail(...faults: SinkFault[]) {
    for (const { stage, failure, times = 1 } of faults) {
      this.#faults.push({ stage, failure, left: times })
    }
  }

  /** Forgets faults that have not happened yet. */
  heal() {
    this.#faults = []
  }

  /** Cuts every open session, as a restart of the server would. */
  cutAll() {
    for (const socket of this.#sockets) {
      socket.destroy()
    }
  }

  async close(): Promise<void> {
    this.cutAll()
    await new Promise((resolve) => this.#server.close(resolve))
    if (this.#log !== null) {
      closeSync(this.#log)
      this.#log = null
    }
  }

  #accept(socket: net.Socket) {
    this.connections++
    this.#sockets.add(socket)
    socket.setNoDelay(true)
    socket.on('close', () => this.#sockets.delete(socket))
    socket.on('error', () => socket.destroy())
    new SinkSession(this, socket).start()
  }

  /** For sessions: the failure planned for this occasion, if any. */
  takeFault(stage: SinkStage): SinkFailure | null {
    const fault = this.#faults.find((planned) => planned.stage === stage && planned.left > 0)
    if (fault) {
      fault.left--
      return fault.failure
    }
    return this.#randomFault(stage)
  }

  #randomFault(stage: SinkStage): SinkFailure | null {
    const { cutAfterData = 0, tempFail = 0, random = Math.random } = this.options
    if (stage === 'after_dot' && cutAfterData > 0 && random() < cutAfterData) {
      return 'drop'
    }
    return stage === 'rcpt' && tempFail > 0 && random() < tempFail ? '4xx' : null
  }

  /** For sessions: takes responsibility for a mail. */
  record(from: string, to: string[], body: Buffer, cut: boolean) {
    const raw = body.toString('latin1').replace(/(^|\r\n)\.\./g, '$1.')
    const head = raw.slice(0, raw.indexOf('\r\n\r\n') + 2)
    const mail: DeliveredMail = {
      at: new Date().toISOString(),
      from,
      to,
      messageId: header(head, 'Message-ID'),
      task: header(head, 'X-Rubis-Task'),
      size: body.length,
      cut,
      raw: this.options.keepRaw === false ? '' : raw,
    }
    this.delivered.push(mail)
    if (this.#log !== null) {
      writeSync(this.#log, `${JSON.stringify({ ...mail, raw: undefined })}\n`)
    }
  }
}

const END_OF_DATA = Buffer.from('\r\n.\r\n')

/** One client talking to the sink. */
class SinkSession {
  #sink: SmtpSink
  #socket: net.Socket
  #input: Buffer = Buffer.alloc(0)
  #body: Buffer[] = []
  #inData = false
  #mute = false
  #from = ''
  #to: string[] = []

  constructor(sink: SmtpSink, socket: net.Socket) {
    this.#sink = sink
    this.#socket = socket
  }

  start() {
    this.#socket.on('data', (chunk: Buffer) => this.#receive(chunk))
    if (!this.#failed('greeting')) {
      const { greetingDelayMs = 0 } = this.#sink.options
      setTimeout(() => this.#say('220 sink.test ESMTP'), greetingDelayMs)
    }
  }

  #receive(chunk: Buffer) {
    this.#input = this.#input.length === 0 ? chunk : Buffer.concat([this.#input, chunk])
    while (!this.#mute && this.#input.length > 0) {
      if (!(this.#inData ? this.#takeBody() : this.#takeLine())) {
        return
      }
    }
  }

  /** False when the line has not ended yet. */
  #takeLine(): boolean {
    const end = this.#input.indexOf('\r\n')
    if (end === -1) {
      return false
    }
    const line = this.#input.toString('latin1', 0, end)
    this.#input = this.#input.subarray(end + 2)
    this.#command(line)
    return true
  }

  /** False when the final dot has not come yet. Only the last bytes are looked at again. */
  #takeBody(): boolean {
    if (this.#failed('mid_data')) {
      return false
    }
    const end = this.#input.indexOf(END_OF_DATA)
    if (end === -1) {
      const settled = this.#input.length - END_OF_DATA.length + 1
      if (settled > 0) {
        this.#body.push(this.#input.subarray(0, settled))
        this.#input = this.#input.subarray(settled)
      }
      return false
    }
    const body = Buffer.concat([...this.#body, this.#input.subarray(0, end + 2)])
    this.#body = []
    this.#input = this.#input.subarray(end + END_OF_DATA.length)
    this.#endOfData(body)
    return true
  }

  #command(line: string) {
    this.#sink.commands.push(line)
    const verb = line.slice(0, 4).toUpperCase()
    if (verb === 'EHLO' || verb === 'HELO') {
      const pipelining = this.#sink.options.pipelining === false ? '' : '250-PIPELINING\r\n'
      return this.#say(`250-sink.test\r\n${pipelining}250 SIZE 52428800`)
    }
    if (verb === 'MAIL') {
      if (!this.#failed('mail')) {
        this.#from = line.slice(line.indexOf('<') + 1, line.indexOf('>'))
        this.#to = []
        this.#say('250 2.1.0 Ok')
      }
      return
    }
    if (verb === 'RCPT') {
      if (!this.#failed('rcpt')) {
        this.#to.push(line.slice(line.indexOf('<') + 1, line.indexOf('>')))
        this.#say('250 2.1.5 Ok')
      }
      return
    }
    if (verb === 'DATA') {
      this.#inData = this.#to.length > 0
      return this.#say(
        this.#inData ? '354 End data with <CR><LF>.<CR><LF>' : '503 5.5.1 No valid recipients'
      )
    }
    if (verb === 'QUIT') {
      return this.#socket.end('221 2.0.0 Bye\r\n')
    }
    if (verb === 'RSET') {
      this.#to = []
      return this.#say('250 2.0.0 Ok')
    }
    this.#say(verb === 'NOOP' ? '250 2.0.0 Ok' : '502 5.5.2 Not implemented')
  }

  #endOfData(body: Buffer) {
    this.#inData = false
    const failure = this.#sink.takeFault('after_dot')
    if (failure === '4xx' || failure === '5xx') {
      this.#to = []
      return this.#say(failure === '4xx' ? '451 4.3.0 Try again later' : '554 5.7.1 Refused')
    }

    this.#sink.record(this.#from, this.#to, body, failure !== null)
    this.#to = []
    if (failure === 'drop') {
      return this.#socket.destroy()
    }
    if (failure === 'timeout') {
      this.#mute = true
      return
    }
    const { delayMs = 0 } = this.#sink.options
    if (delayMs > 0) {
      setTimeout(() => this.#accepted(), delayMs)
    } else {
      this.#accepted()
    }
  }

  #accepted() {
    this.#say('250 2.0.0 Ok: queued')
    this.#failed('after_250')
  }

  /** Plays the planned failure. True when the normal answer must not be given. */
  #failed(stage: SinkStage): boolean {
    const failure = this.#sink.takeFault(stage)
    if (failure === null) {
      return false
    }
    if (failure === 'drop') {
      // Let what was just said leave first.
      stage === 'after_250' ? this.#socket.end() : this.#socket.destroy()
      this.#mute = true
    } else if (failure === 'timeout') {
      this.#mute = true
      this.#socket.pause()
    } else {
      this.#say(failure === '4xx' ? '451 4.7.1 Try again later' : '550 5.7.1 Refused')
      if (stage === 'mid_data' || stage === 'greeting') {
        this.#mute = true
        this.#socket.end()
      }
    }
    return true
  }

  #say(answer: string) {
    if (!this.#socket.destroyed && !this.#mute) {
      this.#socket.write(`${answer}\r\n`)
    }
  }
}

function header(head: string, name: string): string | null {
  const found = new RegExp(`(?:^|\\r\\n)${name}:[ \\t]*((?:[^\\r]|\\r\\n[ \\t])*)`, 'i').exec(head)
  return found ? found[1]!.replace(/\r\n[ \t]+/g, ' ').trim() : null
}
