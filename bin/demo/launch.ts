import { existsSync, rmSync, writeFileSync } from 'node:fs'
import { setTimeout as sleep } from 'node:timers/promises'
import { startInbox, type Inbox } from '../inbox/inbox.ts'
import { freePortFrom } from '../network/free_port.ts'
import { Child, readyMessage, runToEnd } from './child.ts'
import { DemoDatabase } from './database.ts'
import { childEnvironment, hasStripeKeys, INBOUND_DOMAIN, type Wiring } from './environment.ts'
import type { Launched, LaunchOptions } from './launched.ts'
import { LauncherLock } from './lock.ts'
import { Preparation } from './prepare.ts'
import { Service } from './service.ts'
import { catalogueChild } from './catalogue_child.ts'
import { isSpaStale, spaBuild } from './spa_build.ts'
import { within } from './within.ts'

const WEB_PORT = 3333
const STRIPE_PORT = 12111
const WORKER_QUEUES = 'relances,checkins,imports,billing,trial_recap,mails,maintenance'
const BOOT_PATIENCE_MS = 60_000
/** A worker finishes the mails it is sending: fifteen seconds by contract, and one to leave. */
const WORKER_GRACE_MS = 16_000
const WEB_GRACE_MS = 5_000

/** Everything the demo runs, started in order and stopped in the reverse order. */
export class Launch {
  readonly #options: LaunchOptions
  readonly #stack = new AsyncDisposableStack()
  readonly #services: Service[] = []
  readonly #stopping = new AbortController()
  #lock: LauncherLock | null = null
  #inbox: Inbox | null = null

  constructor(options: LaunchOptions) {
    this.#options = options
  }

  /** False when not even the data folder could be had. */
  get holdsSomething() {
    return this.#lock !== null
  }

  /** @throws with the reason, and the end of the log it comes from, when anything does not start */
  async start(): Promise<Launched> {
    await this.#takeLock()

    const [{ planned, prepared }] = await Promise.all([this.#prepareData(), this.#buildSpa()])
    const wiring = await this.#startProcesses(planned)
    this.#inbox?.tellTo(`http://127.0.0.1:${wiring.webPort}/webhooks/inbound-mail`)
    const launched = {
      baseUrl: `http://localhost:${wiring.webPort}`,
      inboxUrl: wiring.inboxUrl,
      databaseUrl: wiring.databaseUrl,
      prepared,
    }
    this.#writeUrls(launched, wiring)
    return launched
  }

  /** Stops whatever was started, last one first; also in the middle of a start. */
  async stop() {
    this.#stopping.abort(new Error('Stopped while starting'))
    await this.#stack.disposeAsync()
  }

  /** For the impatient: kills the processes, then lets `stop` end. */
  kill() {
    for (const service of this.#services) {
      service.kill()
    }
  }

  async #takeLock() {
    this.#lock = await LauncherLock.take(this.#options.data.lock)
    this.#stack.defer(() => this.#lock?.release())
  }

  /** The web port is only decided when the web process starts: it may be taken until then. */
  async #prepareData() {
    const { root, data, progress } = this.#options
    const [databaseUrl, inbox] = await Promise.all([
      progress.step('Starting PostgreSQL', () => this.#startDatabase()),
      this.#startInbox(),
    ])
    const planned: Wiring = {
      root,
      data,
      databaseUrl,
      webPort: WEB_PORT,
      smtpPort: inbox.smtpPort,
      inboxUrl: inbox.url,
      stripePort: await freePortFrom(STRIPE_PORT, []),
    }

    const prepared = await progress.step('Preparing the demo data', () => this.#prepare(planned))
    return { planned, prepared }
  }

  async #startDatabase() {
    const { data, progress, restarts, onFatal } = this.#options
    const database = new DemoDatabase(data, {
      say: (line) => progress.line(line),
      restarts,
      onFatal,
    })
    this.#onStop(() => database.stop())
    return database.start()
  }

  async #startInbox(): Promise<Inbox> {
    const inbox = await startInbox({
      folder: this.#options.data.inbox,
      onMessage: this.#options.onMail,
      receiving: {
        domain: INBOUND_DOMAIN,
        secret: this.#options.data.secrets().inboundWebhook,
      },
    })
    this.#inbox = inbox
    this.#onStop(() => inbox.close())
    return inbox
  }

  async #buildSpa() {
    const { root, data, progress } = this.#options
    if (!isSpaStale(root)) {
      return
    }
    await progress.step('Building the web pages', () => {
      const build = spaBuild(root, data)
      this.#onStop(() => build.stop())
      return runToEnd(build)
    })
  }

  #prepare(wiring: Wiring) {
    const preparation = new Preparation(
      wiring.root,
      childEnvironment(wiring),
      wiring.data.log('prepare')
    )
    this.#onStop(() => preparation.stop())
    return preparation.result()
  }

  /**
   * The web process and the worker, side by side. A port can be taken between the moment it was
   * seen free and the moment it is listened on: then both start again, since the worker writes the
   * address of the application in its mails. Which of the two ports was lost is not asked: both move on.
   */
  async #startProcesses(planned: Wiring): Promise<Wiring> {
    const { progress } = this.#options
    const lost = { web: [] as number[], stripe: [] as number[] }

    for (;;) {
      const wiring = {
        ...planned,
        webPort: await freePortFrom(WEB_PORT, lost.web),
        stripePort: await freePortFrom(STRIPE_PORT, lost.stripe),
      }
      try {
        await Promise.all([
          progress.step('Starting the web process', () => this.#startWeb(wiring)),
          progress.step('Starting the worker', () => this.#startWorker(wiring)),
          this.#startStripe(wiring),
        ])
        return wiring
      } catch (error) {
        if (!(error as Error).message.includes('EADDRINUSE')) {
          throw error
        }
        const { webPort, stripePort } = wiring
        progress.line(
          `  ! port ${webPort} or ${stripePort} was taken meanwhile, trying the next ones`
        )
        lost.web.push(webPort)
        lost.stripe.push(stripePort)
        await Promise.all(this.#services.splice(0).map((service) => service.stop()))
      }
    }
  }

  #startWeb(wiring: Wiring) {
    return this.#startService(
      'web process',
      wiring,
      { args: ['bin/server.ts'], log: 'web', graceMs: WEB_GRACE_MS },
      async (child) => {
        // First its own word that it listens: on a lost port, somebody else would answer as healthy.
        await readyMessage(child)
        await this.#untilHealthy(`http://127.0.0.1:${wiring.webPort}/health/live`)
      }
    )
  }

  /** Our own Stripe, unless keys of a real account say otherwise. */
  async #startStripe(wiring: Wiring) {
    if (hasStripeKeys()) {
      return
    }
    const isNew = !existsSync(wiring.data.stripe)
    await this.#startService(
      'simulator of Stripe',
      wiring,
      { args: ['bin/stripe_sim/main.ts'], log: 'stripe', graceMs: WEB_GRACE_MS },
      readyMessage
    )
    if (isNew) {
      const child = catalogueChild(wiring)
      this.#onStop(() => child.stop())
      await runToEnd(child)
    }
  }

  #startWorker(wiring: Wiring) {
    return this.#startService(
      'worker',
      wiring,
      {
        args: ['bin/console.ts', 'work', `--queues=${WORKER_QUEUES}`],
        log: 'worker',
        graceMs: WORKER_GRACE_MS,
      },
      readyMessage
    )
  }

  async #startService(
    name: string,
    wiring: Wiring,
    { args, log, graceMs }: { args: string[]; log: string; graceMs: number },
    ready: (child: Child) => Promise<void>
  ) {
    const { progress, restarts, onFatal } = this.#options
    const service = new Service({
      name,
      restarts,
      onFatal,
      say: (line) => progress.line(line),
      spawn: () => {
        const child = new Child({
          name,
          args: ['--import=@poppinss/ts-exec', ...args],
          root: wiring.root,
          env: childEnvironment(wiring),
          logFile: wiring.data.log(log),
          graceMs,
        })
        this.#lock?.remember(name, child.pid)
        return child
      },
      ready: (child) => within(BOOT_PATIENCE_MS, name, ready(child)),
    })
    this.#services.push(service)
    this.#onStop(() => service.stop())
    await service.start()
  }

  async #untilHealthy(url: string) {
    for (;;) {
      this.#stopping.signal.throwIfAborted()
      const isHealthy = await fetch(url).then(
        (response) => response.ok,
        () => false
      )
      if (isHealthy) {
        return
      }
      await sleep(100)
    }
  }

  #writeUrls(launched: Launched, wiring: Wiring) {
    const { urls } = this.#options.data
    const { baseUrl, inboxUrl } = launched
    const content = { baseUrl, inboxUrl, smtpPort: wiring.smtpPort, webPort: wiring.webPort }
    writeFileSync(urls, `${JSON.stringify(content, null, 2)}\n`)
    this.#onStop(() => rmSync(urls, { force: true }))
  }

  /** Nothing new may start once we are stopping: it would never be stopped. */
  #onStop(dispose: () => Promise<void> | void) {
    if (this.#stopping.signal.aborted) {
      void dispose()
      throw this.#stopping.signal.reason
    }
    this.#stack.defer(dispose)
  }
}
