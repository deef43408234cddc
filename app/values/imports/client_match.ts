import { bareName, isSameName, nameLikeness } from '#values/reading/party_name'

export interface KnownClient {
  id: string
  name: string
  siren: string | null
  emails: string[]
}

/** Who the invoice is for, as it was read or corrected. */
export interface ReadClient {
  name: string | null
  email: string | null
  siren: string | null
}

export interface StoredMatch {
  clientId: string
  reason: 'siren' | 'email' | 'name'
  /** 0..1 */
  score: number
}

/** A name that is this alike is worth showing; it decides nothing. */
const ALIKE = 0.5

const SAME_NAME = 0.97
const SAME_EMAIL = 0.95

/** From here the client is taken as found; below, a person is asked. */
const STRONG = 0.95

/** Two clients may bear one name, or share one address: neither is then taken by itself. */
const TIED = 0.8

/**
 * The clients that an invoice may be for, the likeliest first: the register number decides, then an
 * address, then the name. Another register number says that it is somebody else of the same name.
 */
export function matchClients(read: ReadClient, clients: readonly KnownClient[]): StoredMatch[] {
  const matches = clients
    .flatMap((client) => matchOf(read, client) ?? [])
    .toSorted((a, b) => b.score - a.score)
  const [first, second] = matches
  const isTied = first !== undefined && second?.score === first.score
  return isTied
    ? matches.map((match) => ({ ...match, score: Math.min(match.score, TIED) }))
    : matches
}

export const isStrongMatch = (match: StoredMatch | null) => match !== null && match.score >= STRONG

function matchOf(read: ReadClient, client: KnownClient): StoredMatch | null {
  const match = (reason: StoredMatch['reason'], score: number) => ({
    clientId: client.id,
    reason,
    score: Math.round(score * 1000) / 1000,
  })
  if (read.siren !== null && read.siren === client.siren) {
    return match('siren', 1)
  }
  const isSomeoneElse = read.siren !== null && client.siren !== null
  if (read.email !== null && client.emails.includes(read.email.toLowerCase())) {
    return match('email', isSomeoneElse ? TIED : SAME_EMAIL)
  }
  if (read.name === null || bareName(read.name) === '') {
    return null
  }
  if (isSameName(read.name, client.name)) {
    return match('name', isSomeoneElse ? ALIKE : SAME_NAME)
  }
  const likeness = nameLikeness(read.name, client.name)
  return likeness >= ALIKE && !isSomeoneElse ? match('name', Math.min(likeness, 0.94)) : null
}
