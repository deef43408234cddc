import { address, oneOf, words, type AddressOf } from '../../lib/address.ts'

export const CLIENT_SORTS = ['name', '-open', '-late', '-delay'] as const
export const CLIENT_KINDS = ['business', 'consumer', 'public_body'] as const

/** The state of the list lives in its address; what this version does not know falls back. */
export const clientSearch = address({
  q: words(100),
  type: oneOf(CLIENT_KINDS),
  retard: oneOf(['oui']),
  archives: oneOf(['oui']),
  tri: oneOf(CLIENT_SORTS, 'name'),
})

export type ClientSearch = AddressOf<typeof clientSearch>
export type ClientSort = (typeof CLIENT_SORTS)[number]
export type ClientKind = (typeof CLIENT_KINDS)[number]

/** True when something narrows the list: nothing found then is not nothing at all. */
export function isNarrowed({ q, type, retard, archives }: ClientSearch) {
  return [q, type, retard, archives].some((value) => value !== undefined)
}
