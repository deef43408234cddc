/** Acts of this page that can still be taken back, the latest last. */
let acts: (() => void)[] = []
const listeners = new Set<() => void>()

function changed(next: (() => void)[]) {
  acts = next
  for (const notify of listeners) notify()
}

/**
 * Remembers how to take an act back, for Ctrl Z, until the person leaves the page.
 *
 * @returns takes it back; a second call does nothing
 */
export function rememberUndo(takeBack: () => void) {
  const once = () => {
    if (!acts.includes(once)) return
    changed(acts.filter((act) => act !== once))
    takeBack()
  }
  changed([...acts, once])
  return once
}

export function undoLast() {
  acts.at(-1)?.()
}

/** Leaving the page: what can still be undone is undone on its own timeline. */
export function forgetUndos() {
  changed([])
}

export function canUndo() {
  return acts.length > 0
}

export function subscribeToUndos(notify: () => void) {
  listeners.add(notify)
  return () => listeners.delete(notify)
}
