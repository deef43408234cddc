import { uploadsAnsweredBy } from './uploads.ts'

/** What a stubbed route answers: a body (200), or a status with a body and headers. */
export interface Answer {
  status?: number
  body?: unknown
  headers?: Record<string, string>
  /** Milliseconds before it answers. */
  after?: number
}

/** A request as the server would have seen it. */
export interface SeenRequest {
  method: string
  path: string
  query: URLSearchParams
  body: unknown
  headers: Headers
}

type Handler = (request: SeenRequest) => Answer | Promise<Answer>

/** `'GET /api/v1/invoices/:id'` → what it answers. `:name` matches one segment. */
export type Routes = Record<string, Handler>

const realFetch = globalThis.fetch
const RealXhr = globalThis.XMLHttpRequest

function matches(pattern: string, path: string) {
  const expected = pattern.split('/')
  const actual = path.split('/')
  return (
    expected.length === actual.length &&
    expected.every((segment, index) => segment.startsWith(':') || segment === actual[index])
  )
}

async function seen(request: Request): Promise<SeenRequest> {
  const url = new URL(request.url)
  const text = await request.text()
  return {
    method: request.method,
    path: url.pathname,
    query: url.searchParams,
    body: text === '' ? undefined : JSON.parse(text),
    headers: request.headers,
  }
}

/**
 * Stands where the network begins: everything above it, the typed client included, is the real
 * thing. A request to the API that no route answers fails the test instead of leaving the browser.
 *
 * @returns the requests made so far, in order
 */
export function stubNetwork(routes: Routes): SeenRequest[] {
  const requests: SeenRequest[] = []

  async function answer(asked: SeenRequest) {
    requests.push(asked)
    const route = Object.entries(routes).find(([key]) => {
      const [method, pattern = ''] = key.split(' ')
      return method === asked.method && matches(pattern, asked.path)
    })
    if (route === undefined) throw new Error(`No stub for ${asked.method} ${asked.path}`)

    const { status = 200, body = {}, headers = {}, after = 0 } = await route[1](asked)
    if (after > 0) await new Promise((resolve) => setTimeout(resolve, after))
    return { status, body, headers: { 'x-request-id': 'req-test', ...headers } }
  }

  globalThis.XMLHttpRequest = uploadsAnsweredBy(answer) as unknown as typeof XMLHttpRequest
  globalThis.fetch = async (input, init) => {
    const request = new Request(input, init)
    if (!new URL(request.url).pathname.startsWith('/api/')) return realFetch(input, init)

    const { status, body, headers } = await answer(await seen(request))
    // No content is no JSON either; a picture is itself; everything else is JSON.
    if (status === 204) return new Response(null, { status, headers })
    if (body instanceof Blob) return new Response(body, { status, headers })
    return Response.json(body, { status, headers })
  }
  return requests
}

export function restoreNetwork() {
  globalThis.fetch = realFetch
  globalThis.XMLHttpRequest = RealXhr
}
