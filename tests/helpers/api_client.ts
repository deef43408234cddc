import server from '@adonisjs/core/services/server'
import type { AddressInfo } from 'node:net'

/** What the API answered. */
export interface ApiAnswer {
  status: number
  headers: Headers
  /** parsed JSON, the raw text when it is not, null when there is none */
  body: any
  text: string
}

export interface ApiRequest {
  body?: unknown
  /** sent as it is, with `contentType` */
  raw?: string | Buffer | FormData
  contentType?: string | null
  headers?: Record<string, string>
  /** false leaves the CSRF header out */
  csrf?: boolean
  signal?: AbortSignal
}

/**
 * A browser without a screen: it keeps cookies and sends the CSRF token back as the SPA does, over a
 * real socket, so that tests see what a caller sees.
 */
export class ApiClient {
  readonly cookies = new Map<string, string>()
  readonly #base: string | null
  #bearer: string | null = null

  /** @param base another server than the one of the tests: `http://localhost:3333` */
  constructor(base: string | null = null) {
    this.#base = base
  }

  static baseUrl(): string {
    const { port } = server.getNodeServer()?.address() as AddressInfo
    return `http://127.0.0.1:${port}`
  }

  /** The first visit of a browser: it gets a session and its CSRF token. */
  static async visitor(): Promise<ApiClient> {
    const client = new ApiClient()
    await client.get('/api/v1/me')
    return client
  }

  static async signedIn(email: string, password: string): Promise<ApiClient> {
    const client = await ApiClient.visitor()
    const answer = await client.post('/api/v1/session', { email, password })
    if (answer.status !== 201) {
      throw new Error(`Signing in answered ${answer.status}: ${answer.text}`)
    }
    return client
  }

  /** A script, which bears a key of the API and keeps no cookie. */
  static bearing(secret: string): ApiClient {
    const client = new ApiClient()
    client.#bearer = secret
    return client
  }

  /** The same browser, from now on apart. */
  clone(): ApiClient {
    const copy = new ApiClient(this.#base)
    this.cookies.forEach((value, name) => copy.cookies.set(name, value))
    return copy
  }

  get(path: string, headers: Record<string, string> = {}) {
    return this.request('GET', path, { headers })
  }

  post(path: string, body?: unknown, headers: Record<string, string> = {}) {
    return this.request('POST', path, { body, headers })
  }

  patch(path: string, body?: unknown) {
    return this.request('PATCH', path, { body })
  }

  put(path: string, body?: unknown) {
    return this.request('PUT', path, { body })
  }

  delete(path: string) {
    return this.request('DELETE', path)
  }

  upload(path: string, file: Buffer, filename: string, field = 'file') {
    const form = new FormData()
    form.append(field, new Blob([new Uint8Array(file)]), filename)
    return this.request('POST', path, { raw: form })
  }

  async request(method: string, path: string, options: ApiRequest = {}): Promise<ApiAnswer> {
    const response = await fetch((this.#base ?? ApiClient.baseUrl()) + path, {
      method,
      redirect: 'manual',
      headers: this.#headers(method, options),
      body: bodyOf(options),
      signal: options.signal,
    })
    if (this.#bearer === null) {
      response.headers.getSetCookie().forEach((cookie) => this.#keep(cookie))
    }
    const text = await response.text()
    return { status: response.status, headers: response.headers, text, body: parse(text) }
  }

  #headers(method: string, { body, contentType, headers = {}, csrf = true }: ApiRequest) {
    const sent: Record<string, string> = { ...headers }
    if (this.#bearer !== null) {
      sent.authorization = `Bearer ${this.#bearer}`
    }
    if (this.cookies.size > 0) {
      sent.cookie = [...this.cookies].map(([name, value]) => `${name}=${value}`).join('; ')
    }
    const type = contentType === undefined && body !== undefined ? 'application/json' : contentType
    if (type) {
      sent['content-type'] = type
    }
    const token = this.cookies.get('XSRF-TOKEN')
    if (csrf && token && method !== 'GET') {
      sent['x-xsrf-token'] = decodeURIComponent(token)
    }
    return sent
  }

  #keep(cookie: string) {
    const [pair] = cookie.split(';')
    const at = pair.indexOf('=')
    this.cookies.set(pair.slice(0, at), pair.slice(at + 1))
  }
}

function bodyOf({
  body,
  raw,
}: ApiRequest): string | FormData | Uint8Array<ArrayBuffer> | undefined {
  if (raw !== undefined) {
    return Buffer.isBuffer(raw) ? new Uint8Array(raw) : raw
  }
  return body === undefined ? undefined : JSON.stringify(body)
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return text === '' ? null : text
  }
}
