import { useRef, type MouseEvent, type PointerEvent } from 'react'
import type { Data } from '@generated/data'
import type { Selection } from './selection.ts'

const LONG_MS = 450
const STILL_PX = 10

/**
 * On a touch screen, a long press ticks a row; from then on a touch ticks instead of opening, until
 * nothing is ticked. Handlers for what holds the rows.
 */
export function useLongPress(selection: Selection, invoices: readonly Data.Invoice[]) {
  const press = useRef<{ timer: number; x: number; y: number } | null>(null)
  const swallow = useRef(false)

  const invoiceOf = (target: EventTarget) => {
    const row = target instanceof Element ? target.closest<HTMLElement>('[data-id]') : null
    return invoices.find(({ id }) => id === row?.dataset.id)
  }
  const release = () => {
    if (press.current !== null) clearTimeout(press.current.timer)
    press.current = null
  }

  return {
    onPointerDown(event: PointerEvent) {
      const invoice = invoiceOf(event.target)
      swallow.current = false
      if (event.pointerType !== 'touch' || invoice === undefined) return
      const timer = window.setTimeout(() => {
        swallow.current = true
        selection.toggle(invoice)
        navigator.vibrate?.(10)
      }, LONG_MS)
      press.current = { timer, x: event.clientX, y: event.clientY }
    },
    onPointerMove({ clientX, clientY }: PointerEvent) {
      const from = press.current
      if (from !== null && Math.hypot(clientX - from.x, clientY - from.y) > STILL_PX) release()
    },
    onPointerUp: release,
    onPointerCancel: release,
    /** The menu of a long press would hide what it did. */
    onContextMenu(event: MouseEvent) {
      if (press.current !== null || swallow.current) event.preventDefault()
    },
    onClickCapture(event: MouseEvent<HTMLElement>) {
      const isTouch =
        (event.nativeEvent as unknown as { pointerType?: string }).pointerType === 'touch'
      const isTick = event.target instanceof HTMLInputElement
      const isTicking = isTouch && !isTick && selection.current().size > 0
      if (!swallow.current && !isTicking) return
      event.preventDefault()
      event.stopPropagation()
      const invoice = invoiceOf(event.target)
      if (!swallow.current && invoice !== undefined) selection.toggle(invoice)
      swallow.current = false
    },
  }
}
