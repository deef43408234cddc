/**
 * Makes many requests for the same work into few runs: at most one runs, and whoever asks meanwhile
 * gets the next one, since the one under way may have looked too early to see what they mean.
 */
export function coalesce<Arguments extends unknown[], Result>(
  work: (...args: Arguments) => Promise<Result>
) {
  let running: Promise<Result> | null = null
  let next: Promise<Result> | null = null

  const start = (...args: Arguments) => {
    const run = work(...args).finally(() => {
      running = null
    })
    running = run
    return run
  }

  return (...args: Arguments): Promise<Result> => {
    if (!running) {
      return start(...args)
    }
    next ??= running
      .catch(() => {})
      .then(() => {
        next = null
        return start(...args)
      })
    return next
  }
}
