import { setTimeout as sleep } from 'node:timers/promises'
import { describe, type Child } from './child.ts'

const RESTART_DELAYS_MS = [300, 1_000, 2_000, 4_000, 8_000, 8_000]

export interface ServiceOptions {
  name: string
  spawn: () => Child
  /** Resolves once this child does its work. */
  ready: (child: Child) => Promise<void>
  say: (line: string) => void
  /** false: the first death is fatal. */
  restarts: boolean
  /** Called once, when the service will not come back. */
  onFatal: (error: Error) => void
}

/** A child that is meant to live as long as the launcher, and is restarted when it does not. */
export class Service {
  readonly #options: ServiceOptions
  #child: Child | null = null
  #isStopping = false

  constructor(options: ServiceOptions) {
    this.#options = options
  }

  get pid() {
    return this.#child?.pid ?? null
  }

  /** @throws when the child ends before it is ready, with the end of its log */
  async start() {
    const child = this.#options.spawn()
    this.#child = child
    await child.waitUntilReady(this.#options.ready(child))
    void child.ended.then(() => this.#onDeath(child))
  }

  async stop() {
    this.#isStopping = true
    await this.#child?.stop()
  }

  kill() {
    this.#isStopping = true
    this.#child?.kill()
  }

  async #onDeath(child: Child) {
    if (this.#isStopping) {
      return
    }

    const { name, restarts, say, onFatal } = this.#options
    const story = `${name} ended (${describe(await child.ended)})`
    if (!restarts) {
      return onFatal(new Error(`${story}\n${child.logTail()}`))
    }
    say(`  ! ${story}, starting it again`)
    await this.#revive()
  }

  async #revive() {
    const { name, say, onFatal } = this.#options
    let lastError = new Error(`${name} does not start any more`)

    for (const delay of RESTART_DELAYS_MS) {
      await sleep(delay)
      if (this.#isStopping) {
        return
      }
      try {
        await this.start()
        return say(`  ✓ ${name} is back`)
      } catch (error) {
        lastError = error as Error
      }
    }
    if (!this.#isStopping) {
      onFatal(lastError)
    }
  }
}
