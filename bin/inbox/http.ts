import { readFile } from 'node:fs/promises'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { detail, findPart, headers, parse, viewableHtml } from './message.ts'
import { findAsset } from './assets.ts'
import { documentsOf, wordsOf } from './receiving.ts'
import { matcher } from './search.ts'
import type { MessageStore, StoredMessage } from './store.ts'

interface Exchange {
  store: MessageStore
  request: IncomingMessage
  response: ServerResponse
  url: URL
}

interface Route {
  method: 'GET' | 'PUT' | 'DELETE'
  path: RegExp
  handle(exchange: Exchange, ...captures: string[]): Promise<void> | void
}

const ID = '([a-zA-Z0-9]+)'
const route = (method: Route['method'], path: string, handle: Route['handle']): Route => ({
  method,
  path: new RegExp(`^${path}$`),
  handle,
})

/** The paths of Mailpit that tests, Bruno and the page use, two of Resend, and the page itself. */
const ROUTES: Route[] = [
  route('GET', '/(?:livez|readyz)', ({ response }) => text(response, 200, 'ok')),
  route('GET', '/api/v1/messages', ({ store, response, url }) => {
    json(response, list(store, store.all, url))
  }),
  route('DELETE', '/api/v1/messages', async ({ store, request, response }) => {
    const { IDs: ids = [] } = await body<{ IDs?: string[] }>(request)
    await store.remove(ids.length > 0 ? ids : store.all.map(({ summary }) => summary.ID))
    text(response, 200, 'ok')
  }),
  route('PUT', '/api/v1/messages', async ({ store, request, response }) => {
    const { IDs: ids = [], Read: read = true } = await body<{ IDs?: string[]; Read?: boolean }>(
      request
    )
    await store.setRead(ids, read)
    text(response, 200, 'ok')
  }),
  route('GET', '/api/v1/search', ({ store, response, url }) => {
    const matches = matcher(url.searchParams.get('query') ?? '')
    json(response, list(store, store.all.filter(matches), url))
  }),
  route(
    'GET',
    `/api/v1/message/${ID}`,
    withMessage(async ({ store, response }, message) => {
      const mail = await parse(await store.raw(message))
      await store.setRead([message.summary.ID], true)
      json(response, detail(message.summary, mail, message.envelope))
    })
  ),
  route(
    'GET',
    `/api/v1/message/${ID}/headers`,
    withMessage(async ({ store, response }, message) => {
      json(response, headers(await parse(await store.raw(message))))
    })
  ),
  route(
    'GET',
    `/api/v1/message/${ID}/raw`,
    withMessage(async ({ store, response }, message) => {
      send(response, 200, 'text/plain; charset=utf-8', await store.raw(message))
    })
  ),
  route(
    'GET',
    `/api/v1/message/${ID}/part/${ID}`,
    withMessage(async ({ store, response }, message, partId) => {
      const found = findPart(await parse(await store.raw(message)), partId)
      if (!found) {
        return text(response, 404, 'No such part')
      }
      // Never shown in the page: a hostile attachment must not run on the inbox's origin.
      const name = encodeURIComponent(found.part.FileName)
      response.setHeader('Content-Disposition', `attachment; filename*=UTF-8''${name}`)
      response.setHeader('Content-Security-Policy', "default-src 'none'; sandbox")
      send(response, 200, found.part.ContentType, found.attachment.content)
    })
  ),
  route(
    'GET',
    `/emails/receiving/${ID}`,
    withMessage(async ({ store, response }, message) => {
      json(response, await wordsOf(store, message))
    })
  ),
  route(
    'GET',
    `/emails/receiving/${ID}/attachments`,
    withMessage(async ({ store, request, response }, message) => {
      json(response, await documentsOf(store, message, `http://${request.headers.host}`))
    })
  ),
  route(
    'GET',
    `/view/${ID}\\.html`,
    withMessage(async ({ store, response }, message) => {
      response.setHeader(
        'Content-Security-Policy',
        "default-src 'none'; img-src data:; font-src data:; style-src 'unsafe-inline'; sandbox allow-popups allow-popups-to-escape-sandbox"
      )
      html(response, viewableHtml(await parse(await store.raw(message))))
    })
  ),
  route(
    'GET',
    `/view/${ID}\\.txt`,
    withMessage(async ({ store, response }, message) => {
      const mail = await parse(await store.raw(message))
      text(response, 200, mail.text ?? '')
    })
  ),
  route('GET', '/(.*)', async ({ response }, name) => {
    const asset = findAsset(name)
    if (!asset) {
      return text(response, 404, 'Not found')
    }
    response.setHeader(
      'Content-Security-Policy',
      "default-src 'none'; script-src 'self'; style-src 'self'; font-src 'self'; img-src 'self' data:; connect-src 'self'; frame-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"
    )
    send(response, 200, asset.type, await readFile(asset.path))
  }),
]

export function createHttpServer(store: MessageStore) {
  return createServer((request, response) => {
    response.setHeader('X-Content-Type-Options', 'nosniff')
    response.setHeader('Referrer-Policy', 'no-referrer')
    answer(store, request, response).catch((error: Error) => {
      if (!response.headersSent) {
        text(response, error instanceof SyntaxError ? 400 : 500, error.message)
      }
    })
  })
}

async function answer(store: MessageStore, request: IncomingMessage, response: ServerResponse) {
  const url = new URL(request.url ?? '/', 'http://inbox')
  const method = request.method === 'HEAD' ? 'GET' : request.method
  if (method !== 'GET' && isForeign(request)) {
    return text(response, 403, 'Only the page of this inbox may change it')
  }

  for (const candidate of ROUTES) {
    const match = candidate.method === method ? candidate.path.exec(url.pathname) : null
    if (match) {
      return candidate.handle({ store, request, response, url }, ...match.slice(1))
    }
  }
  text(response, 404, 'Not found')
}

/** Another site's page, open in the same browser, must not empty the inbox. */
function isForeign(request: IncomingMessage) {
  const { origin, host } = request.headers
  return origin !== undefined && origin !== `http://${host}`
}

function withMessage(
  handle: (exchange: Exchange, message: StoredMessage, ...rest: string[]) => Promise<void>
): Route['handle'] {
  return async (exchange, id, ...rest) => {
    const message = exchange.store.find(id)
    if (!message) {
      return text(exchange.response, 404, 'Message not found')
    }
    await handle(exchange, message, ...rest)
  }
}

function list(store: MessageStore, found: readonly StoredMessage[], url: URL) {
  const start = Math.max(0, Number(url.searchParams.get('start')) || 0)
  const limit = Math.min(1_000, Math.max(1, Number(url.searchParams.get('limit')) || 50))
  const page = found.slice(start, start + limit).map(({ summary }) => summary)
  const unread = (messages: readonly StoredMessage[]) =>
    messages.filter(({ summary }) => !summary.Read).length

  return {
    total: store.all.length,
    unread: unread(store.all),
    count: page.length,
    messages_count: found.length,
    messages_unread: unread(found),
    start,
    tags: [],
    messages: page,
  }
}

async function body<T>(request: IncomingMessage): Promise<Partial<T>> {
  let content = ''
  for await (const chunk of request) {
    content += chunk
  }
  return content === '' ? {} : JSON.parse(content)
}

function json(response: ServerResponse, value: unknown) {
  send(response, 200, 'application/json', Buffer.from(JSON.stringify(value)))
}

function text(response: ServerResponse, status: number, value: string) {
  send(response, status, 'text/plain; charset=utf-8', Buffer.from(value))
}

function html(response: ServerResponse, value: string) {
  send(response, 200, 'text/html; charset=utf-8', Buffer.from(value))
}

function send(response: ServerResponse, status: number, type: string, content: Buffer) {
  response.writeHead(status, {
    'Content-Type': type,
    'Content-Length': content.length,
    'Cache-Control': 'no-store',
  })
  response.end(response.req.method === 'HEAD' ? undefined : content)
}
