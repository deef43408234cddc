import { useSyncExternalStore } from 'react'

let progress: string | null = null
const listeners = new Set<() => void>()

/**
 * What the tab says before the title of any page while something long goes on: « 3/10 ».
 *
 * @param next null when nothing goes on any more
 */
export function showTabProgress(next: string | null) {
  if (next === progress) return
  progress = next
  for (const notify of listeners) notify()
}

function subscribe(notify: () => void) {
  listeners.add(notify)
  return () => listeners.delete(notify)
}

export function useTabProgress() {
  return useSyncExternalStore(subscribe, () => progress)
}
