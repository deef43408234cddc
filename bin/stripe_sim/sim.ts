import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { loadContract } from './contract/contract.ts'
import { Api } from './http/api.ts'
import { Teller, tell, type Endpoint } from './http/webhooks.ts'
import { hostedPage } from './pages/hosted.ts'
import { completeSession } from './world/checkout.ts'
import { Refusal } from './world/refusal.ts'
import { advance } from './world/timeline.ts'
import { World, type SimEvent } from './world/world.ts'

export interface SimOptions {
  /** 0: any that is free */
  port?: number
  /** seconds since 1970 */
  now?: number
  /** told of every event as it happens; without it the holder of the simulator tells them himself */
  endpoint?: Endpoint
}

/** What a request gets instead of an answer: the next one, or the next one to that path. */
export type Trouble = { status: number; path?: string } | 'cut'

/**
 * A Stripe of our own, for the demo and the tests: the part that Rubis uses, over HTTP, with a clock,
 * hosted pages and signed webhooks. What it receives and tells is held to the types of the SDK.
 */
export class StripeSim {
  readonly world: World
  readonly api: Api
  readonly #server: Server
  readonly #teller: Teller | null
  readonly #troubles: Trouble[] = []

  private constructor({ now, endpoint }: SimOptions) {
    this.world = new World(loadContract(), now ?? Math.floor(Date.now() / 1000))
    this.api = new Api(this.world)
    this.#teller = endpoint ? new Teller(endpoint) : null
    this.world.onEvent = (event) => this.#teller?.tell(event)
    this.#server = createServer((request, response) => {
      this.#serve(request, response).catch((error: Error) => {
        const message =
          error instanceof Refusal ? error.body : { error: { message: error.message } }
        response.writeHead(error instanceof Refusal ? error.status : 500, JSON_TYPE)
        response.end(JSON.stringify(message))
      })
    })
  }

  static async start(options: SimOptions = {}): Promise<StripeSim> {
    const sim = new StripeSim(options)
    await new Promise<void>((resolve) =>
      sim.#server.listen(options.port ?? 0, '127.0.0.1', resolve)
    )
    sim.world.baseUrl = sim.url
    return sim
  }

  get url() {
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}`
  }

  /** Moves its clock, in seconds since 1970. */
  advance(to: number) {
    advance(this.world, to)
  }

  /** Each trouble serves one request, in this order. */
  trouble(...troubles: Trouble[]) {
    this.#troubles.push(...troubles)
  }

  /** What happened since, oldest first. */
  eventsSince(count: number): SimEvent[] {
    return this.world.events.slice(count)
  }

  tell = (endpoint: Endpoint, event: SimEvent) => tell(endpoint, event)

  async close() {
    this.#teller?.stop()
    this.#server.closeAllConnections()
    await new Promise((resolve) => this.#server.close(resolve))
  }

  async #serve(request: IncomingMessage, response: ServerResponse) {
    const url = new URL(request.url ?? '/', this.url)
    const body = await readBody(request)
    if (url.pathname.startsWith('/_sim/')) {
      return this.#control(url.pathname, body, response)
    }
    if (!url.pathname.startsWith('/v1/')) {
      return this.#page(request.method ?? 'GET', url, body, response)
    }
    const trouble = this.#troubleOf(url.pathname)
    if (trouble === 'cut') {
      return response.destroy()
    }
    if (trouble) {
      const error = { type: 'api_error', message: 'As the test asked.' }
      return answer(response, trouble.status, { error })
    }
    const told = this.api.answer({
      method: request.method ?? 'GET',
      path: url.pathname,
      query: url.search.slice(1),
      body,
      key: header(request, 'idempotency-key') || null,
      authorization: header(request, 'authorization'),
    })
    answer(response, told.status, told.body)
  }

  #troubleOf(path: string): Trouble | undefined {
    const at = this.#troubles.findIndex((one) => one === 'cut' || (one.path ?? path) === path)
    return at < 0 ? undefined : this.#troubles.splice(at, 1)[0]
  }

  /** For Bruno and the demo: `POST /_sim/advance {"days": 11}`, `POST /_sim/complete`, `GET /_sim/events`. */
  #control(path: string, body: string, response: ServerResponse) {
    if (path === '/_sim/advance') {
      const { days = 0, to } = JSON.parse(body || '{}') as { days?: number; to?: number }
      this.advance(to ?? this.world.now + days * 86_400)
      return answer(response, 200, { now: this.world.now })
    }
    if (path === '/_sim/complete') {
      const { session, number } = JSON.parse(body) as { session: string; number: string }
      const { id, status } = completeSession(this.world, session, { number, authenticated: true })
      return answer(response, 200, { id, status })
    }
    if (path === '/_sim/events') {
      const told = this.world.events.map(({ id, type, created }) => ({ id, type, created }))
      return answer(response, 200, { now: this.world.now, events: told })
    }
    answer(response, 404, { error: { message: 'Unknown.' } })
  }

  #page(method: string, url: URL, body: string, response: ServerResponse) {
    const form = method === 'POST' ? new URLSearchParams(body) : null
    const shown = hostedPage(this.world, url.pathname, form)
    if (shown && 'redirect' in shown) {
      return response.writeHead(303, { location: shown.redirect }).end()
    }
    response.writeHead(shown ? (shown.status ?? 200) : 404, {
      'content-type': 'text/html; charset=utf-8',
      'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'",
    })
    response.end(shown?.html ?? '<!doctype html><title>?</title>')
  }
}

const JSON_TYPE = { 'content-type': 'application/json' }

const answer = (response: ServerResponse, status: number, body: object) =>
  response
    .writeHead(status, {
      ...JSON_TYPE,
      'request-id': `req_sim${Math.random().toString(36).slice(2)}`,
    })
    .end(JSON.stringify(body))

const header = (request: IncomingMessage, name: string) => String(request.headers[name] ?? '')

async function readBody(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = []
  for await (const chunk of request) {
    chunks.push(chunk as Buffer)
  }
  return Buffer.concat(chunks).toString('utf8')
}
