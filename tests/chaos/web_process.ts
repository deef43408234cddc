import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { setTimeout as sleep } from 'node:timers/promises'
import { randomFreePort } from '../../bin/network/free_port.ts'
import type { World } from './world.ts'

export interface Owner {
  email: string
  password: string
}

let lives = 0

/** One life of a web process, on a port of its own. */
export class WebProcess {
  private constructor(
    readonly baseUrl: string,
    readonly child: ChildProcess
  ) {}

  static async start(world: World): Promise<WebProcess> {
    const port = await randomFreePort()
    const baseUrl = `http://127.0.0.1:${port}`
    const child = spawn(process.execPath, ['--import=@poppinss/ts-exec', 'bin/server.ts'], {
      cwd: world.root,
      env: { ...world.environment(`web${++lives}`), PORT: String(port), APP_URL: baseUrl },
      stdio: ['ignore', 'ignore', 'inherit'],
    })
    try {
      await answers(child, `${baseUrl}/health/live`)
    } catch (error) {
      child.kill('SIGKILL')
      throw error
    }
    return new WebProcess(baseUrl, child)
  }

  async kill() {
    if (this.child.exitCode === null && this.child.signalCode === null) {
      this.child.kill('SIGKILL')
      await once(this.child, 'exit')
    }
  }
}

export async function signIn(baseUrl: string, owner: Owner): Promise<Browser> {
  const browser = new Browser(`${baseUrl}/api/v1`)
  await browser.request('GET', '/me')
  const session = await browser.request('POST', '/session', owner)
  if (session.status !== 201) {
    throw new Error(`${owner.email} cannot sign in: ${session.status} ${await session.text()}`)
  }
  return browser
}

/** Just enough of one: cookies, and the CSRF token sent back as the web pages do. */
export class Browser {
  #cookies = new Map<string, string>()

  constructor(readonly baseUrl: string) {}

  async request(method: string, path: string, body?: unknown): Promise<Response> {
    const isForm = body instanceof FormData
    const response = await fetch(this.baseUrl + path, {
      method,
      headers: {
        'cookie': [...this.#cookies].map(([name, value]) => `${name}=${value}`).join('; '),
        ...(!isForm && { 'content-type': 'application/json' }),
        'x-xsrf-token': decodeURIComponent(this.#cookies.get('XSRF-TOKEN') ?? ''),
      },
      body: body === undefined ? undefined : isForm ? body : JSON.stringify(body),
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
  for (let patience = 1_200; patience > 0; patience--) {
    if (web.exitCode !== null) {
      throw new Error(`The web process ended with ${web.exitCode}`)
    }
    const answer = await fetch(url).catch(() => null)
    if (answer?.ok) return
    await sleep(100)
  }
  throw new Error('The web process does not answer')
}
