import { setTimeout as delay } from 'node:timers/promises'

export class TooLongError extends Error {
  override name = 'TooLongError'

  constructor(milliseconds: number) {
    super(`no answer within ${milliseconds} ms`)
  }
}

/**
 * The result of `work`, unless it takes longer than so many milliseconds. The work itself goes on: it
 * cannot be stopped from here, and a failure of it after that is nobody's.
 *
 * @throws TooLongError
 */
export async function within<Result>(milliseconds: number, work: Promise<Result>): Promise<Result> {
  const done = new AbortController()
  const tooLong = delay(milliseconds, undefined, { signal: done.signal, ref: false }).then(() => {
    throw new TooLongError(milliseconds)
  })
  work.catch(() => {})
  tooLong.catch(() => {})
  try {
    return await Promise.race([work, tooLong])
  } finally {
    done.abort()
  }
}
