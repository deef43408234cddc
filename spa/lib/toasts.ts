import type { ReactNode } from 'react'

export interface Toast {
  id: number
  message: ReactNode
  closeLabel: string
  /** Milliseconds it stays; null until it is closed. */
  lasts: number | null
  isFailure?: boolean
  onUndo?: () => void
}

const SHOWN_AT_ONCE = 3

let shown: readonly Toast[] = []
let lastId = 0
const listeners = new Set<() => void>()

function changed(next: readonly Toast[]) {
  shown = next
  for (const notify of listeners) notify()
}

/** The newest are kept: what was said before is on the timeline. */
export function showToast(toast: Omit<Toast, 'id'>) {
  lastId += 1
  changed([...shown, { ...toast, id: lastId }].slice(-SHOWN_AT_ONCE))
  return lastId
}

export function hideToast(id: number) {
  changed(shown.filter((toast) => toast.id !== id))
}

export function currentToasts() {
  return shown
}

export function subscribeToToasts(notify: () => void) {
  listeners.add(notify)
  return () => listeners.delete(notify)
}
