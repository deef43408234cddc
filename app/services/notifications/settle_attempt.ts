import type { SendOutcome } from '#lib/mail_transport/contract'
import { giveMailUp, putMailBack, type SealedMail } from '#services/notifications/sealed_mails'

/** Milliseconds before a mail that was never tried is looked at again. */
const SOON = 30_000

const MINUTE = 60_000

/**
 * What becomes of a mail that leaves at most once, after an attempt: one that was proven not to have left
 * is tried again, one refused for good is given up. What is left to each kind of mail is what accepting
 * means, and what a doubt does.
 */
export function settleAttempt<Mail extends Pick<SealedMail, 'id' | 'attempts'>>(
  mail: Mail,
  outcome: SendOutcome,
  on: {
    accepted: (mail: Mail) => Promise<unknown>
    ambiguous: (mail: Mail, code: string) => Promise<unknown>
  }
): Promise<unknown> {
  switch (outcome.kind) {
    case 'accepted':
      return on.accepted(mail)
    case 'not_sent':
      return putMailBack(mail, { afterMs: SOON, counts: false, error: outcome.reason })
    case 'rate_limited':
      return putMailBack(mail, {
        afterMs: outcome.retryAfterMs,
        counts: false,
        error: outcome.kind,
      })
    case 'refused':
      return outcome.permanent
        ? giveMailUp(mail, outcome.code)
        : putMailBack(mail, {
            afterMs: mail.attempts * mail.attempts * MINUTE,
            counts: true,
            error: outcome.code,
          })
    case 'ambiguous':
      return on.ambiguous(mail, outcome.code)
  }
}
