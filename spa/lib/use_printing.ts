import { useSyncExternalStore } from 'react'

let isPrinting = false

function subscribe(notify: () => void) {
  const begin = () => {
    isPrinting = true
    notify()
  }
  const end = () => {
    isPrinting = false
    notify()
  }
  window.addEventListener('beforeprint', begin)
  window.addEventListener('afterprint', end)
  return () => {
    window.removeEventListener('beforeprint', begin)
    window.removeEventListener('afterprint', end)
  }
}

/** True while paper is laid out: what only draws the rows in sight must then draw them all. */
export function usePrinting(): boolean {
  return useSyncExternalStore(subscribe, () => isPrinting)
}
