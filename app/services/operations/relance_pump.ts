import { coalesce } from '#lib/coalesce'
import { RelanceSender } from '#services/relances/relance_sender'

/** One drain at a time in a process: a hundred wake-ups make one, and the transport is not overrun. */
export class RelancePump extends RelanceSender {
  readonly #drain = coalesce((signal?: AbortSignal) => super.drain(signal))

  drain(signal?: AbortSignal) {
    return this.#drain(signal)
  }
}

let shared: RelancePump | null = null

/** The pump of this process, made at first use. */
export function relancePump(): RelancePump {
  shared ??= new RelancePump()
  return shared
}
