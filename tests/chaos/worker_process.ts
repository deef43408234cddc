import type { ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import type { World } from './world.ts'

let incarnations = 0

/**
 * One life of a worker process. Its name is unique: it marks its database connections, and the
 * domain of its mails, so that what was in flight when it died can be told from what others send.
 */
export class WorkerProcess {
  readonly name = `w${++incarnations}`
  readonly #child: ChildProcess
  readonly #ready: Promise<void>
  #isReady = false

  constructor(world: World, queue = 'relances', clock: NodeJS.ProcessEnv = {}) {
    this.#child = world.spawnAce(this.name, ['work', `--queues=${queue}`], clock)
    this.#ready = this.#awaitReady()
  }

  get isReady() {
    return this.#isReady
  }

  ready() {
    return this.#ready
  }

  async kill() {
    if (this.#child.exitCode === null && this.#child.signalCode === null) {
      this.#child.kill('SIGKILL')
      await once(this.#child, 'exit')
    }
  }

  /** SIGSTOP: it holds what it holds, and nothing of it moves. */
  freeze() {
    this.#child.kill('SIGSTOP')
  }

  /** SIGCONT: it goes on as if no time had passed. */
  thaw() {
    this.#child.kill('SIGCONT')
  }

  /** SIGTERM; the exit code once it is gone, null when it had to be killed after 20 s. */
  async stop(): Promise<number | null> {
    if (this.#child.exitCode !== null) {
      return this.#child.exitCode
    }
    this.#child.kill('SIGTERM')
    const patience = setTimeout(() => this.#child.kill('SIGKILL'), 20_000)
    const [code] = (await once(this.#child, 'exit')) as [number | null]
    clearTimeout(patience)
    return code
  }

  async #awaitReady() {
    await new Promise<void>((resolve, reject) => {
      this.#child.on('message', (message: { isReady?: boolean }) => {
        if (message.isReady) resolve()
      })
      this.#child.once('exit', (code, signal) =>
        signal === 'SIGKILL'
          ? resolve()
          : reject(new Error(`worker ended early: ${code ?? signal}`))
      )
    })
    this.#isReady = true
  }
}
