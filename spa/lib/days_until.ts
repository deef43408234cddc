import type { Instant } from './format.ts'

const DAY_MS = 86_400_000

/**
 * Days left of a trial, rounded up: on its last day one, once it is over none. A day is 24 hours here,
 * as Stripe counts them: a trial that spans the change of the clocks has its fourteen days too.
 */
export function daysUntil(end: Instant, now: number) {
  return Math.max(0, Math.ceil((Date.parse(end) - now) / DAY_MS))
}
