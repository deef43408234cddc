import { setTimeout as delay } from 'node:timers/promises'

export interface TickerOptions {
  /** Milliseconds between the end of one run and the next. */
  every: number
  /** Milliseconds before the next run when one failed. */
  everyAfterFailure: number
  onError(error: unknown): void
}

/** Runs `work` at once and then again and again until `signal` is aborted. Resolves when it has stopped. */
export async function tick(
  work: () => Promise<unknown>,
  signal: AbortSignal,
  { every, everyAfterFailure, onError }: TickerOptions
) {
  while (!signal.aborted) {
    const pause = await work().then(
      () => every,
      (error: unknown) => {
        onError(error)
        return everyAfterFailure
      }
    )
    await delay(pause, undefined, { signal }).catch(() => {})
  }
}
