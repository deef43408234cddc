/** Milliseconds during which the same complaint is not repeated. */
const SILENCE = 10_000

/**
 * Lets a message through once per ten seconds and key: a database that is away for a minute makes
 * one line per worker, not thousands.
 */
export class Quiet {
  #lastSaid = new Map<string, number>()

  say(key: string, speak: () => void) {
    const now = performance.now()
    if (now - (this.#lastSaid.get(key) ?? Number.NEGATIVE_INFINITY) >= SILENCE) {
      this.#lastSaid.set(key, now)
      speak()
    }
  }
}
