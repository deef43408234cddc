/** A fixed number of permits, given out in the order they were asked for. */
export class Permits {
  #free: number
  #waiting: ((answer: 'taken' | 'closed') => void)[] = []
  #closed = false

  constructor(count: number) {
    this.#free = count
  }

  /** Waits at most `timeoutMs`. Who got `taken` must `give` it back. */
  take(timeoutMs: number): Promise<'taken' | 'closed' | 'timeout'> {
    if (this.#closed) {
      return Promise.resolve('closed')
    }
    if (this.#free > 0) {
      this.#free--
      return Promise.resolve('taken')
    }
    return new Promise((resolve) => {
      const answer = (value: 'taken' | 'closed') => {
        clearTimeout(timer)
        resolve(value)
      }
      const timer = setTimeout(() => {
        this.#waiting.splice(this.#waiting.indexOf(answer), 1)
        resolve('timeout')
      }, timeoutMs)
      this.#waiting.push(answer)
    })
  }

  give() {
    const next = this.#waiting.shift()
    if (next) {
      next('taken')
    } else {
      this.#free++
    }
  }

  /** Whoever waits is turned away. */
  close() {
    this.#closed = true
    for (const answer of this.#waiting.splice(0)) {
      answer('closed')
    }
  }
}
