import type { Claim, Claims } from '#services/relances/claims'
import type { WavePace } from '#services/relances/wave_pace'

/** What was claimed, a wave at a time, to whoever sends next; when it is used up, more is claimed. */
export class ClaimedWaves {
  readonly #claims: Claims
  readonly #pace: WavePace
  #waiting: Claim[] = []
  #claiming: Promise<void> | null = null

  constructor(claims: Claims, pace: WavePace) {
    this.#claims = claims
    this.#pace = pace
  }

  /** Null once nothing is due. */
  async next(): Promise<Claim[] | null> {
    if (this.#waiting.length === 0) {
      await (this.#claiming ??= this.#claim())
    }
    const wave = this.#waiting.splice(0, this.#pace.size)
    return wave.length > 0 ? wave : null
  }

  /** What was claimed and that nobody took. */
  rest(): Claim[] {
    return this.#waiting.splice(0)
  }

  async #claim() {
    try {
      this.#waiting.push(...(await this.#claims.take()))
    } finally {
      this.#claiming = null
    }
  }
}
