import { spawn, type ChildProcess } from 'node:child_process'
import { appendFileSync, closeSync, openSync, readFileSync } from 'node:fs'
import { createInterface } from 'node:readline'

const PRELOAD = new URL('./die_with_launcher.ts', import.meta.url).href
const BOOTING_GRACE_MS = 3_000

export interface ChildSpec {
  name: string
  /** What Node runs, after our preload. */
  args: string[]
  root: string
  env: NodeJS.ProcessEnv
  logFile: string
  /** How long a ready child may take to stop before it is killed, in ms. */
  graceMs: number
}

/** How a child ended: its code, or the signal that killed it. */
export interface Ending {
  code: number | null
  signal: NodeJS.Signals | null
}

/**
 * A Node process of ours. It has its own process group, so that Ctrl-C reaches only the launcher,
 * which stops its children in order; and an IPC channel, so that it notices the launcher's death.
 */
export class Child {
  readonly spec: ChildSpec
  readonly ended: Promise<Ending>
  readonly #process: ChildProcess
  #ending: Ending | null = null
  #isReady = false

  /** @param onLine also receives each line of standard output */
  constructor(spec: ChildSpec, onLine?: (line: string) => void) {
    this.spec = spec
    const log = openSync(spec.logFile, 'a')
    this.#process = spawn(process.execPath, [`--import=${PRELOAD}`, ...spec.args], {
      cwd: spec.root,
      env: spec.env,
      detached: true,
      stdio: ['ignore', onLine ? 'pipe' : log, log, 'ipc'],
    })
    closeSync(log)

    if (onLine && this.#process.stdout) {
      createInterface({ input: this.#process.stdout }).on('line', (line) => {
        appendFileSync(spec.logFile, `${line}\n`)
        onLine(line)
      })
    }
    this.ended = new Promise((resolve) => {
      const end = (ending: Ending) => {
        this.#ending = ending
        resolve(ending)
      }
      this.#process.once('close', (code, signal) => end({ code, signal }))
      this.#process.once('error', () => end({ code: 1, signal: null }))
    })
  }

  get pid() {
    return this.#process.pid ?? 0
  }

  get hasEnded() {
    return this.#ending !== null
  }

  /** Calls back on every IPC message of the child. */
  onMessage(listener: (message: unknown) => void) {
    this.#process.on('message', listener)
  }

  /**
   * Resolves when `isReady` does; rejects when the child ends first, with the end of its log.
   */
  async waitUntilReady(isReady: Promise<void>) {
    const ended = this.ended.then((ending) => {
      throw new Error(
        `${this.spec.name} ended while starting: ${describe(ending)}\n${this.logTail()}`
      )
    })
    await Promise.race([isReady, ended])
    this.#isReady = true
  }

  /** Asks the child to stop, kills it when it does not. A child still booting may not hear it. */
  async stop() {
    if (this.hasEnded) {
      return
    }

    const grace = this.#isReady ? this.spec.graceMs : BOOTING_GRACE_MS
    const killing = setTimeout(() => this.kill(), grace)
    this.#process.kill('SIGTERM')
    await this.ended
    clearTimeout(killing)
  }

  kill() {
    this.#process.kill('SIGKILL')
  }

  logTail(lines = 25) {
    const content = readFileSync(this.spec.logFile, 'utf8').trimEnd().split('\n')
    return [`--- end of ${this.spec.logFile}`, ...content.slice(-lines)].join('\n')
  }
}

export function describe({ code, signal }: Ending) {
  return signal ? `killed by ${signal}` : `exit code ${code}`
}

/** Runs a command of ours to its end. @throws with the end of its log when it fails */
export async function runToEnd(child: Child) {
  const ending = await child.ended
  if (ending.code !== 0) {
    throw new Error(`${child.spec.name} failed: ${describe(ending)}\n${child.logTail()}`)
  }
}

/** Resolves when the child says that it works: `{ isReady: true }`, or Adonis' word for `I listen`. */
export function readyMessage(child: Child): Promise<void> {
  return new Promise((resolve) => {
    child.onMessage((message) => {
      if (isRecord(message) && (message.isReady === true || message.environment === 'web')) {
        resolve()
      }
    })
  })
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null
