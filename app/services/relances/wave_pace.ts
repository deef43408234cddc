/** A wave that leaves faster than this may be larger the next time. */
const SHORT_MS = 500

/** A wave that takes longer than this must be smaller the next time. */
const LONG_MS = 1_000

/**
 * How many reminders the next wave starts: about as many as leave within a second. A crash doubts
 * whatever was started and not answered, so a slow mail server must not have many of them waiting.
 */
export class WavePace {
  readonly #smallest: number
  readonly #largest: number
  #size: number

  /** @param smallest mails, as many as leave at once; also the first wave, of a server yet unknown */
  constructor({ smallest, largest }: { smallest: number; largest: number }) {
    this.#largest = Math.max(1, largest)
    this.#smallest = Math.max(1, Math.min(smallest, this.#largest))
    this.#size = this.#smallest
  }

  get size(): number {
    return this.#size
  }

  /** So many mails had their answers so many milliseconds after the first of them was given away. */
  note(mails: number, ms: number) {
    if (ms > LONG_MS) {
      this.#size = Math.max(this.#smallest, Math.floor(this.#size / 2))
    } else if (ms < SHORT_MS && mails >= this.#size) {
      this.#size = Math.min(this.#largest, this.#size * 2)
    }
  }
}
