import {
  defaultShouldDehydrateQuery,
  dehydrate,
  type DehydratedState,
  type Query,
  type QueryClient,
} from '@tanstack/react-query'

/** Whose answers they are; each answer stands under a name of its own beside it. */
const OWNER = 'rubis.cache'
const ANSWER = 'rubis.cache/'
const KEPT_FOR_MS = 86_400_000

export interface Owner {
  /** The build that wrote them: another one may read the same answers otherwise. */
  build: string
  userId: string
}

type KeptAnswer = DehydratedState['queries'][number]

function isOwner(value: unknown): value is Owner {
  return typeof value === 'object' && value !== null && 'build' in value && 'userId' in value
}

function isFresh(value: unknown): value is KeptAnswer {
  if (typeof value !== 'object' || value === null || !('state' in value)) return false
  const { dataUpdatedAt = 0 } = value.state as Partial<KeptAnswer['state']>
  return Date.now() - dataUpdatedAt < KEPT_FOR_MS
}

function read(name: string): unknown {
  try {
    return JSON.parse(window.localStorage.getItem(name) ?? 'null')
  } catch {
    return null
  }
}

const nameOf = ({ queryHash }: Pick<Query, 'queryHash'>) => `${ANSWER}${queryHash}`
const answerNames = () => Object.keys(window.localStorage).filter((name) => name.startsWith(ANSWER))

export function keptOwner(): Owner | null {
  const owner = read(OWNER)
  return isOwner(owner) ? owner : null
}

/** What is written next is theirs; what another left is forgotten. */
export function claimAnswers(owner: Owner) {
  const before = keptOwner()
  if (before?.userId === owner.userId && before.build === owner.build) return
  forgetAnswers()
  window.localStorage.setItem(OWNER, JSON.stringify(owner))
}

/** Of today only: what is a day old is dropped on the way. */
export function keptAnswers(): KeptAnswer[] {
  return answerNames().flatMap((name) => {
    const answer = read(name)
    if (isFresh(answer)) return [answer]
    window.localStorage.removeItem(name)
    return []
  })
}

/**
 * Writes one answer down, or drops it when it is no longer worth keeping.
 *
 * @throws when the browser has no room, or allows none
 */
export function keepAnswer(queryClient: QueryClient, query: Query) {
  const [answer] = dehydrate(queryClient, {
    shouldDehydrateQuery: (one) => one === query && defaultShouldDehydrateQuery(one),
    shouldDehydrateMutation: () => false,
    serializeData: firstPage,
  }).queries
  if (answer === undefined) return dropAnswer(query)
  window.localStorage.setItem(nameOf(query), JSON.stringify(answer))
}

export function dropAnswer(query: Query) {
  window.localStorage.removeItem(nameOf(query))
}

/** Signing out, or someone else signing in. */
export function forgetAnswers() {
  for (const name of [OWNER, ...answerNames()]) window.localStorage.removeItem(name)
}

/** A list read to its end opens again at its beginning: it is all that shows, and quick to write. */
function firstPage(data: unknown) {
  const isList = typeof data === 'object' && data !== null && 'pages' in data
  if (!isList || !('pageParams' in data)) return data
  const { pages, pageParams } = data as { pages: unknown[]; pageParams: unknown[] }
  return { pages: pages.slice(0, 1), pageParams: pageParams.slice(0, 1) }
}
