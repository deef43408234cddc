import { setTimeout as sleep } from 'node:timers/promises'

/** Lets requests through one after the other, evenly spaced, so that no second holds too many. */
export class Pace {
  #tail: Promise<unknown> = Promise.resolve()
  #nextAt = 0

  constructor(private intervalMs: number) {}

  /**
   * Waits for a turn. False when `isWanted` turned false meanwhile: the turn is left to the next
   * in line.
   */
  take(isWanted: () => boolean): Promise<boolean> {
    const turn = this.#tail.then(() => this.#wait(isWanted))
    this.#tail = turn
    return turn
  }

  /** Nobody passes for this long: the provider asked for it. */
  pause(ms: number) {
    this.#nextAt = Math.max(this.#nextAt, performance.now() + ms)
  }

  async #wait(isWanted: () => boolean): Promise<boolean> {
    for (;;) {
      if (!isWanted()) {
        return false
      }
      const left = this.#nextAt - performance.now()
      if (left <= 0) {
        this.#nextAt = performance.now() + this.intervalMs
        return true
      }
      await sleep(Math.min(left, 250))
    }
  }
}
