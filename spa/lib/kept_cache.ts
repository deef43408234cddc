import { hashKey, hydrate, type Query, type QueryClient } from '@tanstack/react-query'
import {
  claimAnswers,
  dropAnswer,
  forgetAnswers,
  keepAnswer,
  keptAnswers,
  keptOwner,
} from './kept_answers.ts'
import { meOptions } from './me.ts'

/** Long enough that what changes often is written once. */
const WRITTEN_EVERY_MS = 3_000
/** What writing a page of rows may take, in milliseconds, on a slow telephone. */
const ROOM_MS = 8
/** A browser that is never idle writes one answer then: what was read is kept all the same. */
const PATIENCE_MS = 1_000

/** Puts back what was on screen last time, so that a page opens with it while the server answers. */
export function restoreCache(queryClient: QueryClient, build: string) {
  if (keptOwner()?.build === build) hydrate(queryClient, { queries: keptAnswers(), mutations: [] })
  else forgetAnswers()
}

/** The browser says when nobody waits for it; where it cannot, everything is written at once. */
const whenIdle: (run: (deadline?: IdleDeadline) => void) => void =
  'requestIdleCallback' in window
    ? (run) => window.requestIdleCallback(run, { timeout: PATIENCE_MS })
    : (run) => window.setTimeout(run)

/**
 * Writes down what changes, answer by answer, between two presses and never during one; drops it all
 * when the person changes.
 *
 * @returns what stops
 */
export function keepCache(queryClient: QueryClient, build: string) {
  const meKey = meOptions().queryKey
  const meHash = hashKey(meKey)
  const signedIn = () => queryClient.getQueryData(meKey)?.data.user.id
  const changed = new Set<Query>()
  let timer: number | undefined
  let userId = signedIn()

  /** @param deadline - left out, nothing may stay unwritten */
  function write(deadline?: IdleDeadline) {
    const owner = signedIn()
    if (owner === undefined) return forget()
    try {
      claimAnswers({ build, userId: owner })
      for (const query of changed) {
        const isHurried = deadline !== undefined && deadline.timeRemaining() < ROOM_MS
        if (isHurried && !deadline.didTimeout) break
        changed.delete(query)
        keepAnswer(queryClient, query)
        if (isHurried) break
      }
    } catch {
      // No room, or none allowed: the page works without.
      return forget()
    }
    if (changed.size > 0) whenIdle(write)
  }

  function forget() {
    changed.clear()
    forgetAnswers()
  }

  function soon() {
    timer ??= window.setTimeout(() => {
      timer = undefined
      whenIdle(write)
    }, WRITTEN_EVERY_MS)
  }

  const stop = queryClient.getQueryCache().subscribe((event) => {
    const { type, query } = event
    const isMe = query.queryHash === meHash
    if (type === 'updated' && event.action.type === 'success') {
      const current = isMe ? signedIn() : userId
      // Another tab signed someone else in: what this one shows is not theirs.
      if (userId !== undefined && current !== undefined && current !== userId) {
        quit()
        forget()
        window.location.reload()
        return
      }
      userId = current ?? userId
      changed.add(query)
      soon()
    }
    if (type === 'removed') {
      changed.delete(query)
      dropAnswer(query)
      if (!isMe) return
      userId = undefined
      forget()
    }
  })
  // Whoever reloads right after a change must not find what was there before it.
  const flush = () => {
    if (changed.size > 0) write()
  }
  window.addEventListener('pagehide', flush)

  function quit() {
    stop()
    window.removeEventListener('pagehide', flush)
    window.clearTimeout(timer)
  }
  return quit
}
