import { setTimeout as sleep } from 'node:timers/promises'

/** @throws when the work has not ended after so many milliseconds; it goes on all the same */
export async function within<T>(ms: number, name: string, work: Promise<T>): Promise<T> {
  const timer = new AbortController()
  const late = sleep(ms, undefined, { signal: timer.signal }).then(() => {
    throw new Error(`${name} is not ready after ${ms / 1000} s`)
  })
  try {
    return await Promise.race([work, late])
  } finally {
    timer.abort()
    late.catch(() => {})
  }
}
