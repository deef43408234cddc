import { newToken, isToken, type Token } from '#values/tokens'
import type { Ability } from '#values/roles'

/** What a key may do: see everything, or also work on it. Never settings, team, billing or an account. */
export const API_KEY_SCOPES = ['read', 'work'] as const

export type ApiKeyScope = (typeof API_KEY_SCOPES)[number]

const ABILITIES_OF: Record<ApiKeyScope, readonly Ability[]> = {
  read: ['read'],
  work: ['read', 'work'],
}

export const scopeMay = (scope: ApiKeyScope, ability: Ability | null): boolean =>
  ability !== null && ABILITIES_OF[scope].includes(ability)

/** How long a key may live, in days. */
export const API_KEY_LIVES = [30, 90, 365] as const

/** Lets scanners of published secrets tell what they found. */
const PREFIX = 'rubis_key_'

/** The secret of a key, said once; what is kept is the hash of it, and the end for people to tell keys apart. */
export function newSecret(randomBytes: Uint8Array): Token & { ending: string } {
  const { token, hash } = newToken(randomBytes)
  return { token: `${PREFIX}${token}`, hash, ending: token.slice(-4) }
}

/**
 * The token inside `Authorization: Bearer rubis_key_…` (RFC 6750 section 2.1).
 *
 * @returns undefined when nothing is borne, null when it cannot be a key of ours
 */
export function borneToken(header: string | undefined): string | null | undefined {
  const borne = /^bearer(?: +([^ ].*|))?$/i.exec(header?.trim() ?? '')
  if (!borne) {
    return undefined
  }
  const credentials = borne[1] ?? ''
  const token = credentials.startsWith(PREFIX) ? credentials.slice(PREFIX.length) : ''
  return isToken(token) ? token : null
}
