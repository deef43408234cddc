import { createHash } from 'node:crypto'
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { CreateEmailResponse, CreateEmailResponseSuccess, EmailApiOptions } from 'resend'
import { v4 as uuidv4 } from 'uuid'

/** The error body of the API, as the SDK types it. */
type ResendError = NonNullable<CreateEmailResponse['error']>

/** What the fake does with the next request, instead of answering it as Resend would. */
export type ResendBehaviour =
  /** Takes the mail, then cuts the connection without an answer. */
  | { kind: 'accept_then_cut' }
  /** Takes the mail, answers only after this long. */
  | { kind: 'accept_slowly'; ms: number }
  /** Cuts the connection without having taken anything. */
  | { kind: 'cut' }
  /** Answers this error, having taken nothing. */
  | { kind: 'error'; status: number; name: ResendError['name']; headers?: Record<string, string> }
  /** Takes the mail, then answers 500: the worst case of a server error. */
  | { kind: 'accept_then_500' }

export interface DeliveredEmail {
  id: string
  key: string | null
  email: EmailApiOptions
}

/**
 * A server that answers `POST /emails` as Resend documents it (resend.com/docs/api-reference/errors,
 * …/rate-limit, …/emails/idempotency-keys). Bodies are typed by the SDK, and the SDK itself is run
 * against it in the tests.
 */
export class FakeResend {
  readonly delivered: DeliveredEmail[] = []
  /** When each request came in, in milliseconds of the monotonic clock. */
  readonly arrivals: number[] = []
  /** Requests a second; the documented default of a team. */
  limit = 5

  #server: Server
  #behaviours: ResendBehaviour[] = []
  #keys = new Map<string, { digest: string; id: string | null }>()
  #window: number[] = []

  private constructor() {
    this.#server = createServer((request, response) => {
      this.#serve(request, response).catch(() => response.destroy())
    })
  }

  static async start(): Promise<FakeResend> {
    const fake = new FakeResend()
    await new Promise<void>((resolve) => fake.#server.listen(0, '127.0.0.1', resolve))
    return fake
  }

  get url(): string {
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}`
  }

  /** Each behaviour serves one request, in this order. */
  next(...behaviours: ResendBehaviour[]) {
    this.#behaviours.push(...behaviours)
  }

  async close(): Promise<void> {
    this.#server.closeAllConnections()
    await new Promise((resolve) => this.#server.close(resolve))
  }

  async #serve(request: IncomingMessage, response: ServerResponse) {
    this.arrivals.push(performance.now())
    const body = await readBody(request)

    if (request.url !== '/emails' || request.method !== 'POST') {
      return refuse(response, 404, 'not_found', 'The requested endpoint does not exist.')
    }
    const authorization = request.headers.authorization ?? ''
    if (authorization === '') {
      return refuse(
        response,
        401,
        'missing_api_key',
        'Missing API key in the authorization header.'
      )
    }
    if (!/^Bearer re_\w+$/.test(authorization)) {
      return refuse(response, 403, 'invalid_api_key', 'API key is invalid.')
    }
    if (this.#overLimit(response)) {
      return refuse(response, 429, 'rate_limit_exceeded', 'Too many requests.')
    }

    const behaviour = this.#behaviours.shift()
    if (behaviour?.kind === 'cut') {
      return response.destroy()
    }
    if (behaviour?.kind === 'error') {
      const { status, name, headers = {} } = behaviour
      return refuse(response, status, name, 'As the test asked.', headers)
    }
    await this.#email(header(request, 'idempotency-key'), body, response, behaviour)
  }

  async #email(
    key: string | null,
    body: string,
    response: ServerResponse,
    behaviour: ResendBehaviour | undefined
  ) {
    if (key !== null && (key.length < 1 || key.length > 256)) {
      return refuse(
        response,
        400,
        'invalid_idempotency_key',
        'The key must be between 1-256 chars.'
      )
    }
    const digest = createHash('sha256').update(body).digest('hex')
    const known = key === null ? undefined : this.#keys.get(key)
    if (known && known.digest !== digest) {
      return refuse(
        response,
        409,
        'invalid_idempotent_request',
        'Same idempotency key used with a different request payload.'
      )
    }
    if (known && known.id === null) {
      return refuse(
        response,
        409,
        'concurrent_idempotent_requests',
        'Same idempotency key used while original request is still in progress.'
      )
    }
    if (known?.id) {
      return answer(response, 200, { id: known.id })
    }

    const email = readEmail(body)
    if (typeof email === 'string') {
      return refuse(
        response,
        422,
        email.startsWith('Missing') ? 'missing_required_field' : 'validation_error',
        email
      )
    }
    const entry = { digest, id: null as string | null }
    if (key !== null) {
      this.#keys.set(key, entry)
    }
    const id = uuidv4()
    this.delivered.push({ id, key, email })
    if (behaviour?.kind === 'accept_slowly') {
      await new Promise((resolve) => setTimeout(resolve, behaviour.ms))
    }
    entry.id = id
    if (behaviour?.kind === 'accept_then_cut') {
      return response.destroy()
    }
    if (behaviour?.kind === 'accept_then_500') {
      return refuse(response, 500, 'internal_server_error', 'An unexpected error occurred.')
    }
    answer(response, 200, { id } satisfies CreateEmailResponseSuccess)
  }

  #overLimit(response: ServerResponse): boolean {
    const now = performance.now()
    this.#window = this.#window.filter((at) => now - at < 1000)
    const over = this.#window.length >= this.limit
    if (!over) {
      this.#window.push(now)
    }
    response.setHeader('ratelimit-limit', this.limit)
    response.setHeader('ratelimit-remaining', Math.max(0, this.limit - this.#window.length))
    response.setHeader('ratelimit-reset', 1)
    if (over) {
      response.setHeader('retry-after', 1)
    }
    return over
  }
}

const MAILBOX = /^(?:[^\s<>"@]+@[^\s<>"@]+|(?:"[^"<>]*"|[^"<>,;:]+) <[^\s<>"@]+@[^\s<>"@]+>)$/

/** The mail, or what is wrong with it. */
function readEmail(body: string): EmailApiOptions | string {
  const email = JSON.parse(body) as EmailApiOptions
  const missing = (['from', 'to', 'subject'] as const).filter((field) => !email[field])
  if (missing.length > 0) {
    return `Missing \`${missing.join('`, `')}\` field.`
  }
  const mailboxes = [
    email.from ?? '',
    ...[email.to].flat(),
    ...[email.cc ?? []].flat(),
    ...[email.reply_to ?? []].flat(),
  ]
  const wrong = mailboxes.find((mailbox) => !MAILBOX.test(mailbox))
  if (wrong !== undefined) {
    return 'Invalid email. Use the `email@example.com` or `Name <email@example.com>` format.'
  }
  return email
}

function refuse(
  response: ServerResponse,
  statusCode: number,
  name: ResendError['name'],
  message: string,
  headers: Record<string, string> = {}
) {
  for (const [field, value] of Object.entries(headers)) {
    response.setHeader(field, value)
  }
  answer(response, statusCode, { statusCode, name, message } satisfies ResendError)
}

function answer(response: ServerResponse, status: number, body: object) {
  response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body))
}

async function readBody(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = []
  for await (const chunk of request) {
    chunks.push(chunk as Buffer)
  }
  return Buffer.concat(chunks).toString()
}

function header(request: IncomingMessage, name: string): string | null {
  const value = request.headers[name]
  return typeof value === 'string' ? value : null
}
