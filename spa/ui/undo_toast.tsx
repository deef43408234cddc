import type { ReactNode } from 'react'
import { hideToast, showToast } from '../lib/toasts.ts'
import { rememberUndo } from '../lib/undo.ts'

const UNDO_MS = 10_000
const DONE_MS = 6_000

/**
 * Says what was just done and offers to take it back for ten seconds; the clock stops while the
 * pointer or the focus is on it. Ctrl Z does the same while the page is open, and the same undo
 * always exists somewhere on the page as well.
 */
export function showUndo({
  message,
  onUndo,
  closeLabel,
}: {
  message: ReactNode
  onUndo: () => void
  closeLabel: string
}) {
  const takeBack = rememberUndo(() => {
    hideToast(id)
    onUndo()
  })
  const id = showToast({ message, closeLabel, lasts: UNDO_MS, onUndo: takeBack })
}

export function showDone(message: ReactNode, closeLabel: string) {
  showToast({ message, closeLabel, lasts: DONE_MS })
}

/** A failed action. Stays until it is read: an error that vanishes was never said. */
export function showFailure(message: ReactNode, closeLabel: string) {
  showToast({ message, closeLabel, lasts: null, isFailure: true })
}
