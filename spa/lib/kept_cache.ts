import { dehydrate, hydrate, type DehydratedState, type QueryClient } from '@tanstack/react-query'
import { meOptions } from './me.ts'

const KEY = 'rubis.cache'
const KEPT_FOR_MS = 86_400_000
/** Long enough that typing and scrolling never wait for it. */
const WRITTEN_EVERY_MS = 3_000

interface Kept {
  /** The build that wrote it: another one may read the same answers otherwise. */
  build: string
  userId: string
  writtenAt: number
  state: DehydratedState
}

function isKept(value: unknown): value is Kept {
  return typeof value === 'object' && value !== null && 'userId' in value && 'state' in value
}

function read(): Kept | null {
  try {
    const kept: unknown = JSON.parse(window.localStorage.getItem(KEY) ?? 'null')
    return isKept(kept) ? kept : null
  } catch {
    return null
  }
}

/** Forgets what this browser kept: signing out, or someone else signing in. */
export function forgetCache() {
  window.localStorage.removeItem(KEY)
}

/** Puts back what was on screen last time, so that a page opens with it while the server answers. */
export function restoreCache(queryClient: QueryClient, build: string) {
  const kept = read()
  if (kept?.build !== build || Date.now() - kept.writtenAt > KEPT_FOR_MS) {
    forgetCache()
    return
  }
  hydrate(queryClient, kept.state)
}

function write(queryClient: QueryClient, build: string) {
  const me = queryClient.getQueryData(meOptions().queryKey)
  if (me === undefined) return forgetCache()
  const kept: Kept = {
    build,
    userId: me.data.user.id,
    writtenAt: Date.now(),
    state: dehydrate(queryClient, { shouldDehydrateMutation: () => false }),
  }
  try {
    window.localStorage.setItem(KEY, JSON.stringify(kept))
  } catch {
    // No room, or none allowed: the page works without.
    forgetCache()
  }
}

/**
 * Writes the cache down while it changes, and drops it when the person does.
 *
 * @returns what stops
 */
export function keepCache(queryClient: QueryClient, build: string) {
  const meHash = JSON.stringify(meOptions().queryKey)
  let timer: ReturnType<typeof setTimeout> | null = null
  let userId = queryClient.getQueryData(meOptions().queryKey)?.data.user.id

  function flush() {
    if (timer === null) return
    clearTimeout(timer)
    timer = null
    write(queryClient, build)
  }

  const stop = queryClient.getQueryCache().subscribe(({ type, query }) => {
    if (type === 'updated' && JSON.stringify(query.queryKey) === meHash) {
      const current = queryClient.getQueryData(meOptions().queryKey)?.data.user.id
      // Another tab signed someone else in: what this one shows is not theirs.
      if (userId !== undefined && current !== undefined && current !== userId) {
        quit()
        forgetCache()
        window.location.reload()
        return
      }
      userId = current ?? userId
    }
    if (type === 'removed' && JSON.stringify(query.queryKey) === meHash) {
      userId = undefined
      forgetCache()
    }
    timer ??= setTimeout(flush, WRITTEN_EVERY_MS)
  })
  // Whoever reloads right after a change must not find what was there before it.
  window.addEventListener('pagehide', flush)

  function quit() {
    stop()
    window.removeEventListener('pagehide', flush)
    if (timer !== null) clearTimeout(timer)
  }
  return quit
}
