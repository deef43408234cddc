import { test } from '@japa/runner'
import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, readFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { createTransport } from 'nodemailer'
import { isPostgresProcess, readPostmaster } from '../../bin/postgres/postmaster.ts'
import { freePortFrom } from '../../bin/network/free_port.ts'
import { temporaryFolder } from '../../bin/postgres/temporary_folder.ts'
import app from '@adonisjs/core/services/app'

const PATIENCE_MS = 220_000

/** `npm run demo` on a data folder of its own, as a person sees it: output, ports, files. */
class Demo {
  readonly #process: ChildProcess
  readonly folder: string
  output = ''

  /** @param env beside what the tests run with */
  constructor(folder: string, env: NodeJS.ProcessEnv = {}) {
    this.folder = folder
    this.#process = spawn(process.execPath, ['bin/demo/main.ts', '--data', folder], {
      cwd: app.makePath(),
      // Whatever the tests set up for themselves must not reach the demo.
      env: { ...process.env, DATABASE_URL: undefined, NODE_ENV: undefined, ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    this.#process.stdout?.on('data', (chunk) => (this.output += chunk))
    this.#process.stderr?.on('data', (chunk) => (this.output += chunk))
  }

  /** @throws with all it printed when it ends, or does not say it, in time */
  async says(text: string) {
    const giveUpAt = Date.now() + PATIENCE_MS
    while (!this.output.includes(text)) {
      if (Date.now() > giveUpAt || this.#process.exitCode !== null) {
        throw new Error(`The demo does not say « ${text} »:\n${this.output}`)
      }
      await sleep(50)
    }
  }

  get urls(): { baseUrl: string; inboxUrl: string; smtpPort: number } {
    return JSON.parse(readFileSync(join(this.folder, 'urls.json'), 'utf8'))
  }

  get children(): Record<string, number> {
    return JSON.parse(readFileSync(join(this.folder, 'launcher.json'), 'utf8')).children
  }

  get serverPid() {
    return readPostmaster(join(this.folder, 'postgres'))?.pid ?? 0
  }

  /** @returns the exit code, or null when a signal killed it */
  async ended(): Promise<number | null> {
    if (this.#process.exitCode === null && this.#process.signalCode === null) {
      await once(this.#process, 'exit')
    }
    return this.#process.exitCode
  }

  stop(signal: NodeJS.Signals) {
    this.#process.kill(signal)
    return this.ended()
  }
}

async function subjects(demo: Demo): Promise<string[]> {
  const response = await fetch(`${demo.urls.inboxUrl}/api/v1/search?query=marque`)
  const { messages } = (await response.json()) as { messages: { Subject: string }[] }
  return messages.map(({ Subject }) => Subject)
}

async function sendMark(demo: Demo) {
  const transport = createTransport({
    host: '127.0.0.1',
    port: demo.urls.smtpPort,
    ignoreTLS: true,
  })
  await transport.sendMail({ from: 'a@b.fr', to: 'c@d.fr', subject: 'marque', text: 'marque' })
}

const isHealthy = async (demo: Demo) => {
  const response = await fetch(`${demo.urls.baseUrl}/health/ready`)
  return response.ok
}

/** One life of a demo, told in order: each start takes seconds, so the tests share it. */
test.group('npm run demo', (group) => {
  group.tap((each) => each.timeout(240_000))

  const temporary = temporaryFolder()
  let demo: Demo

  async function start() {
    demo = new Demo(temporary.path)
    await demo.says('Ctrl-C stops everything')
  }

  group.setup(start)
  group.teardown(async () => {
    await demo.stop('SIGTERM')
    await temporary.remove()
  })

  test('says where to go and how to log in', async ({ assert }) => {
    assert.isTrue(await isHealthy(demo))
    assert.include(demo.output, demo.urls.baseUrl)
    assert.include(demo.output, demo.urls.inboxUrl)
    assert.match(demo.output, /log in as \S+@\S+ with the password \S+/)
  })

  test('refuses a second launcher on the same data', async ({ assert }) => {
    const second = new Demo(temporary.path)

    assert.equal(await second.ended(), 1)
    assert.include(second.output, 'already running')
    assert.isTrue(await isHealthy(demo))
  })

  test('repairs what is killed: database, web process and worker at once', async ({ assert }) => {
    const { 'web process': web, worker } = demo.children

    for (const pid of [demo.serverPid, web, worker]) {
      process.kill(pid, 'SIGKILL')
    }
    await demo.says('PostgreSQL is back')
    await demo.says('web process is back')
    await demo.says('worker is back')

    assert.isTrue(await isHealthy(demo))
    assert.notEqual(demo.children.worker, worker)
  })

  test('starts again at once after a kill -9 of everything, with its data', async ({ assert }) => {
    await sendMark(demo)
    const victims = [demo.serverPid, ...Object.values(demo.children)]

    await demo.stop('SIGKILL')
    for (const pid of victims) {
      process.kill(pid, 'SIGKILL')
    }
    await start()

    assert.isTrue(await isHealthy(demo))
    assert.deepEqual(await subjects(demo), ['marque'])
  })

  test('stops cleanly on Ctrl-C, and finds its data again', async ({ assert }) => {
    const { serverPid } = demo

    assert.equal(await demo.stop('SIGINT'), 0)
    assert.isFalse(existsSync(join(temporary.path, 'urls.json')))
    assert.isFalse(isPostgresProcess(serverPid))

    await start()
    assert.deepEqual(await subjects(demo), ['marque'])
  })

  test('a port that was free at first and is taken meanwhile is stepped over', async ({
    assert,
  }) => {
    const folder = temporaryFolder()
    const ours = { STRIPE_SECRET_KEY: undefined, STRIPE_WEBHOOK_SECRETS: undefined }
    const late = new Demo(folder.path, { ...ours, STRIPE_API_URL: undefined })
    const thief = createServer()
    try {
      await late.says('Preparing the demo data')
      const planned = await freePortFrom(12_111)
      await once(thief.listen(planned, '127.0.0.1'), 'listening')
      await late.says('Ctrl-C stops everything')
      assert.isTrue(await isHealthy(late))
    } finally {
      await late.stop('SIGTERM')
      thief.close()
      await folder.remove()
    }
  })
})
