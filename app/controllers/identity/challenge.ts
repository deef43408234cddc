import UnprocessableException from '#exceptions/unprocessable_exception'
import type { HttpContext } from '@adonisjs/core/http'

export type ChallengePurpose = 'add' | 'enter' | 'prove'

/** Minutes for the device to answer. */
const PATIENCE_MINUTES = 5

const keyOf = (purpose: ChallengePurpose) => `passkey_${purpose}`

/** A challenge is answered once, in the session it was made for, for what it was made for. */
export function keepChallenge(
  { session }: HttpContext,
  purpose: ChallengePurpose,
  challenge: string
) {
  session.put(keyOf(purpose), { challenge, at: Date.now() })
}

/** @throws UnprocessableException `passkey_too_late` when none is awaited, or not any more */
export function takeChallenge({ session }: HttpContext, purpose: ChallengePurpose): string {
  const kept = session.pull(keyOf(purpose)) as { challenge: string; at: number } | undefined
  if (!kept || Date.now() - kept.at > PATIENCE_MINUTES * 60_000) {
    throw new UnprocessableException(
      'passkey_too_late',
      'La clé d’accès a trop tardé : recommencez.'
    )
  }
  return kept.challenge
}
