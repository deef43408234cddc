import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { setTimeout as sleep } from 'node:timers/promises'
import { randomFreePort } from '../../bin/network/free_port.ts'
import type { World } from './world.ts'

export interface Owner {
  email: string
  password: string
}

interface RelancePage {
  data: { id: string }[]
  meta: { nextCursor: string | null }
}

/**
 * What people would see: each owner signs in to a real web process and reads, page after page, the
 * reminders that the API lists as unknown or failed.
 */
export async function listedByApi(
  world: World,
  owners: readonly Owner[]
): Promise<Record<'unknown' | 'failed', Set<string>>> {
  const port = await randomFreePort()
  const web = spawn(process.execPath, ['--import=@poppinss/ts-exec', 'bin/server.ts'], {
    cwd: world.root,
    env: { ...world.environment('web'), PORT: String(port), APP_URL: `http://127.0.0.1:${port}` },
    stdio: ['ignore', 'ignore', 'inherit'],
  })
  try {
    const baseUrl = `http://127.0.0.1:${port}`
    await answers(web, `${baseUrl}/health/live`)
    const listed = { unknown: new Set<string>(), failed: new Set<string>() }
    for (const owner of owners) {
      const browser = await signIn(baseUrl, owner)
      for (const status of ['unknown', 'failed'] as const) {
        for (const id of await relancesOf(browser, status)) listed[status].add(id)
      }
    }
    return listed
  } finally {
    web.kill('SIGKILL')
    await once(web, 'exit')
  }
}

async function signIn(baseUrl: string, owner: Owner): Promise<Browser> {
  const browser = new Browser(`${baseUrl}/api/v1`)
  await browser.request('GET', '/me')
  const session = await browser.request('POST', '/session', owner)
  if (session.status !== 201) {
    throw new Error(`${owner.email} cannot sign in: ${session.status} ${await session.text()}`)
  }
  return browser
}

async function relancesOf(browser: Browser, status: string): Promise<string[]> {
  const ids: string[] = []
  let cursor: string | null = null
  do {
    const query: string = cursor ? `&cursor=${encodeURIComponent(cursor)}` : ''
    const answer = await browser.request('GET', `/relances?status=${status}&limit=50${query}`)
    if (answer.status !== 200) {
      throw new Error(`The list of ${status} reminders answered ${answer.status}`)
    }
    const page = (await answer.json()) as RelancePage
    ids.push(...page.data.map(({ id }) => id))
    cursor = page.meta.nextCursor
  } while (cursor)
  return ids
}

/** Just enough of one: cookies, and the CSRF token sent back as the web pages do. */
class Browser {
  #cookies = new Map<string, string>()

  constructor(readonly baseUrl: string) {}

  async request(method: string, path: string, body?: unknown): Promise<Response> {
    const response = await fetch(this.baseUrl + path, {
      method,
      headers: {
        'cookie': [...this.#cookies].map(([name, value]) => `${name}=${value}`).join('; '),
        'content-type': 'application/json',
        'x-xsrf-token': decodeURIComponent(this.#cookies.get('XSRF-TOKEN') ?? ''),
      },
      body: body === undefined ? undefined : JSON.stringify(body),
    })
    for (const cookie of response.headers.getSetCookie()) {
      const [pair] = cookie.split(';')
      const at = pair.indexOf('=')
      this.#cookies.set(pair.slice(0, at), pair.slice(at + 1))
    }
    return response
  }
}

async function answers(web: ChildProcess, url: string) {
  for (let patience = 300; patience > 0; patience--) {
    if (web.exitCode !== null) {
      throw new Error(`The web process ended with ${web.exitCode}`)
    }
    const answer = await fetch(url).catch(() => null)
    if (answer?.ok) return
    await sleep(100)
  }
  throw new Error('The web process does not answer')
}
