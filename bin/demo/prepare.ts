import { Child, runToEnd } from './child.ts'

/** One reminder that will really leave within about a minute. */
export interface ExpectedReminder {
  taskId: string
  invoice: string
  step: string
  recipient: string
}

/** What `node ace demo:prepare` says, as JSON, on its last line of output. */
export interface Prepared {
  login: { email: string; password: string }
  expected: ExpectedReminder[]
  next: { at: string | null; text: string }[]
}

/**
 * Migrates and seeds. The command may be repeated: it keeps what is there.
 *
 * @throws with the end of its log when it fails or does not say what it prepared
 */
export class Preparation {
  readonly #child: Child
  #lastLine = ''

  constructor(root: string, env: NodeJS.ProcessEnv, logFile: string) {
    this.#child = new Child(
      {
        name: 'demo:prepare',
        args: ['--import=@poppinss/ts-exec', 'bin/console.ts', 'demo:prepare'],
        root,
        env,
        logFile,
        graceMs: 3_000,
      },
      (line) => {
        if (line.trim() !== '') {
          this.#lastLine = line
        }
      }
    )
  }

  stop() {
    return this.#child.stop()
  }

  async result(): Promise<Prepared> {
    await runToEnd(this.#child)
    try {
      return JSON.parse(this.#lastLine)
    } catch {
      throw new Error(
        `demo:prepare should end on a line of JSON, not on: ${this.#lastLine}\n${this.#child.logTail()}`
      )
    }
  }
}
