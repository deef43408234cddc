import { fork, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { constants, setPriority } from 'node:os'
import { fileURLToPath } from 'node:url'
import type { ReadingContext } from '#services/imports/reading_context'
import type { Refusal } from '#values/reading/result'
import { forgetMost, memoryOf } from './memory.js'
import type { ChildMessage, ChildResult, ReaderRole } from './protocol.js'

export interface ReaderLimits {
  /** bytes of resident memory beyond which a child is killed */
  memoryBytes: number
  /** milliseconds for one document */
  documentMs: number
}

export interface ChildReading {
  result: ChildResult
  /** in the child, without waiting for it */
  elapsedMs: number
  /** the most that the process held while it read, as the system counts it: no peak falls between two looks */
  peakBytes: number
}

const ROOT = new URL('../../../../', import.meta.url)
const isSource = import.meta.url.endsWith('.ts')
const ENTRY = fileURLToPath(
  new URL(isSource ? './reader_process.ts' : './reader_process.js', import.meta.url)
)

/** milliseconds: a picture fills memory at a gigabyte a second or two */
const WATCH_EVERY = 20
const READY_WITHIN = 60_000

/** One process that reads. It is killed on any limit, and then not used again. */
export class ReaderChild {
  readonly #process: ChildProcess
  readonly #ready: Promise<boolean>
  #read = 0
  #heldBytes = 0
  #isDead = false

  constructor(role: ReaderRole, limits: ReaderLimits) {
    this.#process = fork(ENTRY, [role], {
      cwd: fileURLToPath(ROOT),
      serialization: 'advanced',
      // Nothing of ours: a document that took this process over would find no secret in it.
      env: { PATH: process.env.PATH, TZ: 'UTC', NODE_ENV: process.env.NODE_ENV },
      execArgv: [
        ...(isSource ? ['--import=@poppinss/ts-exec'] : []),
        `--max-old-space-size=${Math.round((limits.memoryBytes / 1_048_576) * 0.8)}`,
      ],
      stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    })
    this.#process.once('exit', () => {
      this.#isDead = true
    })
    this.#process.once('error', () => {
      this.#isDead = true
    })
    this.#ready = this.#started()
    this.#letOthersPass()
  }

  get pid(): number | undefined {
    return this.#process.pid
  }

  get documentsRead(): number {
    return this.#read
  }

  /** what it kept of the documents it read, when the last one was over */
  get heldBytes(): number {
    return this.#heldBytes
  }

  get isUsable(): boolean {
    return !this.#isDead && this.#process.connected
  }

  /** Reads one document. Never rejects: a process that dies says why its document was refused. */
  async read(bytes: Buffer, context: ReadingContext, limits: ReaderLimits): Promise<ChildReading> {
    if (!(await this.#ready)) {
      this.kill()
      return {
        result: { outcome: 'refused', reason: 'reader_crashed' },
        elapsedMs: 0,
        peakBytes: 0,
      }
    }
    const started = performance.now()
    const id = ++this.#read
    let peakBytes = 0
    let reason: Refusal = 'reader_crashed'
    const end = (why: Refusal) => {
      reason = why
      this.kill()
    }

    await forgetMost(this.#process.pid ?? 0)
    const timer = setTimeout(() => end('too_slow'), limits.documentMs)
    const watch = setInterval(async () => {
      const memory = await memoryOf(this.#process.pid ?? 0)
      peakBytes = Math.max(peakBytes, memory?.most ?? 0)
      if (memory && memory.now > limits.memoryBytes) {
        end('too_much_memory')
      }
    }, WATCH_EVERY)
    try {
      const answer = await this.#answer(id, bytes, context)
      const memory = await memoryOf(this.#process.pid ?? 0)
      this.#heldBytes = memory?.now ?? 0
      return {
        result: answer?.result ?? { outcome: 'refused', reason },
        elapsedMs: answer?.elapsedMs ?? performance.now() - started,
        peakBytes: Math.max(peakBytes, memory?.most ?? 0),
      }
    } finally {
      clearTimeout(timer)
      clearInterval(watch)
    }
  }

  kill() {
    this.#isDead = true
    this.#process.kill('SIGKILL')
  }

  /** The answer to this document, or null when the process ended instead. */
  #answer(id: number, bytes: Buffer, context: ReadingContext) {
    return new Promise<Extract<ChildMessage, { kind: 'result' }> | null>((resolve) => {
      const hear = (message: ChildMessage) => {
        if (message.kind === 'result' && message.id === id) {
          finish(message)
        }
      }
      const ended = () => finish(null)
      const finish = (answer: Extract<ChildMessage, { kind: 'result' }> | null) => {
        this.#process.off('message', hear)
        this.#process.off('exit', ended)
        resolve(answer)
      }
      this.#process.on('message', hear)
      this.#process.once('exit', ended)
      if (this.#isDead) {
        finish(null)
        return
      }
      this.#process.send({ id, bytes, context }, (error) => error && this.kill())
    })
  }

  async #started(): Promise<boolean> {
    const abort = AbortSignal.timeout(READY_WITHIN)
    try {
      await Promise.race([
        once(this.#process, 'message', { signal: abort }),
        once(this.#process, 'exit', { signal: abort }),
      ])
      return this.isUsable
    } catch {
      return false
    }
  }

  /** People who click come before documents that wait. */
  #letOthersPass() {
    try {
      setPriority(this.#process.pid ?? 0, constants.priority.PRIORITY_BELOW_NORMAL)
    } catch {
      // A system that does not allow it reads all the same.
    }
  }
}
