import type { DateTime } from 'luxon'

/** Attempts that a server refused for now, after which a person is asked. */
export const MAX_ATTEMPTS = 5
/** Times the same bytes may be posted under one idempotency key. */
export const MAX_POSTS = 5
/** Resend keeps a key for 24 h; an hour is left for clocks and queues. */
export const KEY_HOURS = 23
/** Claims that never reached a start: something kills whoever touches this task. */
export const MAX_CLAIMS = 5
/** Wait before each new attempt, in minutes. */
const BACKOFF_MINUTES = [1, 5, 15, 60, 240]

/** What is known of a reminder that was claimed, from its row and its message's row. */
export interface OutcomeFacts {
  now: DateTime
  /** null: no bytes may have left */
  startedAt: DateTime | null
  claims: number
  /** attempts refused for now, before this one */
  attempts: number
  /** an earlier attempt of the same message may have been delivered */
  doubted: boolean
  message: {
    acceptedAt: DateTime | null
    refusedAt: DateTime | null
    refusalCode: string | null
    refusalPermanent: boolean | null
    retryAt: DateTime | null
    posts: number
    firstPostedAt: DateTime
    /** posting the same bytes again cannot deliver twice */
    idempotent: boolean
  } | null
}

export type Outcome =
  | { to: 'sent' }
  | { to: 'failed'; code: string; voided: boolean }
  | { to: 'unknown' }
  /** `voided`: the message is dead and the next attempt renders anew; else the same bytes go again. */
  | { to: 'scheduled'; at: DateTime; voided: boolean; attempts: number; doubted: boolean }

/**
 * What becomes of a claimed reminder, once, from facts alone. Doubt is sticky: after one ambiguous
 * attempt no refusal proves anything any more, so it ends `sent` or `unknown`.
 */
export function decideOutcome(facts: OutcomeFacts): Outcome {
  const { message } = facts
  if (facts.startedAt === null || message === null) {
    return notStarted(facts)
  }
  if (message.acceptedAt) {
    return { to: 'sent' }
  }
  if (message.refusedAt && !facts.doubted) {
    return refused(facts, message)
  }
  if (message.refusedAt && isPostponement(message.refusalCode) && mayPostAgain(facts, message)) {
    return postAgain(facts, message.retryAt)
  }
  return message.refusedAt === null && mayPostAgain(facts, message)
    ? postAgain(facts, null)
    : { to: 'unknown' }
}

/** How long to wait after so many refusals, from 1. */
export function backoffAfter(attempts: number): { minutes: number } {
  const longest = BACKOFF_MINUTES.length - 1
  return { minutes: BACKOFF_MINUTES[Math.min(Math.max(attempts - 1, 0), longest)] }
}

/** Refusals that say nothing of the message: it never left, or the provider asked to slow down. */
export function isPostponement(code: string | null): boolean {
  return code === 'not_sent' || code === 'rate_limited'
}

function notStarted({ now, claims, attempts, doubted }: OutcomeFacts): Outcome {
  if (claims < MAX_CLAIMS) {
    return { to: 'scheduled', at: now, voided: false, attempts, doubted }
  }
  return doubted ? { to: 'unknown' } : { to: 'failed', code: 'never_started', voided: false }
}

function refused(facts: OutcomeFacts, message: NonNullable<OutcomeFacts['message']>): Outcome {
  const { now, attempts } = facts
  if (isPostponement(message.refusalCode)) {
    const at = message.retryAt ?? now
    return { to: 'scheduled', at, voided: true, attempts, doubted: false }
  }
  if (message.refusalPermanent || attempts + 1 >= MAX_ATTEMPTS) {
    return { to: 'failed', code: message.refusalCode ?? 'refused', voided: true }
  }
  const at = now.plus(backoffAfter(attempts + 1))
  return { to: 'scheduled', at, voided: true, attempts: attempts + 1, doubted: false }
}

function mayPostAgain(facts: OutcomeFacts, message: NonNullable<OutcomeFacts['message']>): boolean {
  return (
    message.idempotent &&
    message.posts < MAX_POSTS &&
    message.firstPostedAt.plus({ hours: KEY_HOURS }) > facts.now
  )
}

function postAgain({ now, attempts }: OutcomeFacts, retryAt: DateTime | null): Outcome {
  const at = retryAt ?? now.plus({ minutes: BACKOFF_MINUTES[0] })
  return { to: 'scheduled', at, voided: false, attempts, doubted: true }
}
