import type { DateTime } from 'luxon'

/** However busy, a session ends after so many days, and the password is asked again (ASVS 7.3.2). */
export const SESSION_LIFE_DAYS = 30

/** One that was not asked to be remembered ends after so many hours without a request (ASVS 7.3.1). */
export const SESSION_IDLE_HOURS = 2

/** A proof of identity counts as fresh for so many minutes (ASVS 7.5.1). */
export const FRESH_MINUTES = 5

export interface SessionFacts {
  createdAt: DateTime
  seenAt: DateTime
  /** the person asked to stay signed in on this device */
  remembered: boolean
}

export function isSessionOver(
  { createdAt, seenAt, remembered }: SessionFacts,
  now: DateTime
): boolean {
  return (
    now >= createdAt.plus({ days: SESSION_LIFE_DAYS }) ||
    (!remembered && now >= seenAt.plus({ hours: SESSION_IDLE_HOURS }))
  )
}

/** @param provedAt when the password, a code or a passkey was last given; null for never */
export function isFresh(provedAt: DateTime | null, now: DateTime): boolean {
  return provedAt !== null && now < provedAt.plus({ minutes: FRESH_MINUTES })
}
