const REDRAW_MS = 200
const REMIND_MS = 10_000

/**
 * Shows what is being done and for how long: a line that counts the seconds on a terminal, a
 * reminder every ten seconds elsewhere.
 */
export class Progress {
  readonly #running = new Map<string, number>()
  readonly #isTerminal = process.stdout.isTTY === true
  readonly #isSilent: boolean
  #timer: NodeJS.Timeout | null = null

  /** @param options.silent shows nothing, for a launch inside something that has its own progress */
  constructor({ silent = false } = {}) {
    this.#isSilent = silent
  }

  /** Runs a step and says how long it took. A failure is shown, then thrown on. */
  async step<T>(label: string, work: () => Promise<T>): Promise<T> {
    if (this.#isSilent) {
      return work()
    }

    const startedAt = Date.now()
    this.#running.set(label, startedAt)
    if (!this.#isTerminal) {
      this.line(`  … ${label}`)
    }
    this.#tick()

    try {
      const result = await work()
      this.#running.delete(label)
      this.line(`  ✓ ${label} (${seconds(Date.now() - startedAt)})`)
      return result
    } catch (error) {
      this.#running.delete(label)
      this.line(`  ✗ ${label} (${seconds(Date.now() - startedAt)})`)
      throw error
    } finally {
      this.#tick()
    }
  }

  /** Prints a line above whatever is being counted. */
  line(text: string) {
    if (this.#isSilent) {
      return
    }
    this.#erase()
    console.log(text)
    this.#draw()
  }

  #tick() {
    if (this.#running.size === 0) {
      clearInterval(this.#timer ?? undefined)
      this.#timer = null
      this.#erase()
    } else if (!this.#timer) {
      this.#timer = setInterval(
        () => (this.#isTerminal ? this.#redraw() : this.#remind()),
        this.#isTerminal ? REDRAW_MS : REMIND_MS
      )
      this.#timer.unref()
    }
  }

  #redraw() {
    this.#erase()
    this.#draw()
  }

  #remind() {
    for (const [label, startedAt] of this.#running) {
      console.log(`  … still: ${label} (${seconds(Date.now() - startedAt)})`)
    }
  }

  #draw() {
    if (this.#isTerminal && this.#running.size > 0) {
      const steps = [...this.#running].map(
        ([label, startedAt]) => `${label} ${seconds(Date.now() - startedAt)}`
      )
      const width = (process.stdout.columns ?? 80) - 1
      process.stdout.write(`  … ${steps.join(' · ')}`.slice(0, width))
    }
  }

  #erase() {
    if (this.#isTerminal) {
      process.stdout.write('\r\u001b[2K')
    }
  }
}

const seconds = (ms: number) => `${(ms / 1000).toFixed(ms < 10_000 ? 1 : 0)} s`
