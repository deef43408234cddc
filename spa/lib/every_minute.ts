const MINUTE_MS = 60_000

/** For `useSyncExternalStore`: what depends on the hour is looked at again each minute. */
export function everyMinute(notify: () => void) {
  const timer = setInterval(notify, MINUTE_MS)
  return () => clearInterval(timer)
}
