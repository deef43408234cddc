import { coalesce } from '#lib/coalesce'
import { settleWave } from '#services/relances/settler'

/**
 * Group commit: waves that end while another is being settled are settled together. Waves of one
 * process would otherwise wait for each other on the counters of their organizations.
 */
export class GroupSettler {
  #taskIds: string[] = []
  #tokens = new Set<string>()

  readonly #settleWaiting = coalesce(async () => {
    const taskIds = this.#taskIds.splice(0)
    const tokens = [...this.#tokens]
    this.#tokens.clear()
    await settleWave(taskIds, tokens)
  })

  /** Resolves once these reminders are what their recorded answers say. */
  settle(taskIds: readonly string[], tokens: readonly string[]): Promise<void> {
    this.#taskIds.push(...taskIds)
    tokens.forEach((token) => this.#tokens.add(token))
    return this.#settleWaiting()
  }
}
