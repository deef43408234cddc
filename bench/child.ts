import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { ROOT } from '../tests/chaos/world.ts'

const READY = 0

interface Reply {
  id: number
  result?: unknown
  error?: string
}

/** A process that is measured from outside: one request at a time over IPC, one reply each. */
export class MeasuredProcess implements AsyncDisposable {
  readonly #child: ChildProcess
  #requests = 0

  private constructor(child: ChildProcess) {
    this.#child = child
  }

  static async start(script: string, env: NodeJS.ProcessEnv): Promise<MeasuredProcess> {
    const child = spawn(
      process.execPath,
      ['--expose-gc', '--import=@poppinss/ts-exec', `bench/${script}`],
      { cwd: ROOT, env, stdio: ['ignore', 'inherit', 'inherit', 'ipc'] }
    )
    await Promise.race([
      replyTo(child, READY),
      once(child, 'exit').then(([code]) => {
        throw new Error(`${script} ended with ${code} before it was ready`)
      }),
    ])
    return new MeasuredProcess(child)
  }

  async ask<Result>(command: string, ...values: unknown[]): Promise<Result> {
    const id = ++this.#requests
    this.#child.send({ id, command, values })
    const reply = await replyTo(this.#child, id)
    if (reply.error !== undefined) {
      throw new Error(reply.error)
    }
    return reply.result as Result
  }

  async [Symbol.asyncDispose]() {
    if (this.#child.exitCode === null) {
      this.#child.kill('SIGKILL')
      await once(this.#child, 'exit')
    }
  }
}

/** The framework says things of its own on the same channel. */
async function replyTo(child: ChildProcess, id: number): Promise<Reply> {
  for (;;) {
    const [reply] = (await once(child, 'message')) as [Reply]
    if (reply.id === id) return reply
  }
}

type Handlers = Record<string, (...values: never[]) => unknown>

/** The other side, in the measured process. */
export function answer(handlers: Handlers) {
  process.on(
    'message',
    async ({ id, command, values }: { id: number; command: string; values: never[] }) => {
      try {
        process.send?.({ id, result: await handlers[command](...values) })
      } catch (error) {
        process.send?.({ id, error: (error as Error).stack ?? String(error) })
      }
    }
  )
  process.on('disconnect', () => process.exit(0))
  process.send?.({ id: READY })
}

export interface Cost {
  seconds: number
  /** User and system time of this process. */
  cpuMs: number
  rssMb: number
}

/** How long it took, what it cost this process. Garbage of earlier rounds is not charged to it. */
export async function costOf(work: () => Promise<unknown>): Promise<Cost> {
  globalThis.gc?.()
  const cpu = process.cpuUsage()
  const begun = performance.now()
  await work()
  const seconds = (performance.now() - begun) / 1_000
  const { user, system } = process.cpuUsage(cpu)
  return {
    seconds,
    cpuMs: (user + system) / 1_000,
    rssMb: Math.round(process.memoryUsage.rss() / 1e6),
  }
}
