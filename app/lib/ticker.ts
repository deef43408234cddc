import { setTimeout as delay } from 'node:timers/promises'

export interface TickerOptions {
  /** Milliseconds before the first run. */
  first?: number
  /** Milliseconds between the end of one run and the next. */
  every: number
  /** Milliseconds before the next run when one failed. */
  everyAfterFailure: number
  onError(error: unknown): void
}

/** Runs `work` again and again until `signal` is aborted. Resolves when it has stopped. */
export async function tick(
  work: () => Promise<unknown>,
  signal: AbortSignal,
  { first = 0, every, everyAfterFailure, onError }: TickerOptions
) {
  await pauseUnless(signal, first)
  while (!signal.aborted) {
    const pause = await work().then(
      () => every,
      (error: unknown) => {
        onError(error)
        return everyAfterFailure
      }
    )
    await pauseUnless(signal, pause)
  }
}

async function pauseUnless(signal: AbortSignal, milliseconds: number) {
  if (milliseconds > 0) {
    await delay(milliseconds, undefined, { signal }).catch(() => {})
  }
}
