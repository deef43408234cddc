import { VisuallyHidden } from '@mantine/core'
import { useSyncExternalStore } from 'react'

let spoken = ''
const listeners = new Set<() => void>()

/** Says a sentence to screen readers without moving the focus. */
export function announce(sentence: string) {
  spoken = sentence
  for (const notify of listeners) notify()
}

function subscribe(notify: () => void) {
  listeners.add(notify)
  return () => listeners.delete(notify)
}

/** The live region; mounted once, for good, at the root of the application. */
export function Announcer() {
  const sentence = useSyncExternalStore(subscribe, () => spoken)
  return (
    <VisuallyHidden role="status" aria-live="polite" aria-atomic="true">
      {sentence}
    </VisuallyHidden>
  )
}
