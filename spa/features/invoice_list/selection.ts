import { useSyncExternalStore } from 'react'
import type { Data } from '@generated/data'

/** One bulk request takes as many. */
export const SELECTION_LIMIT = 200

type Chosen = ReadonlyMap<string, Data.Invoice>

/**
 * The invoices that are ticked. Kept outside of React: a row listens to its own tick only, so that
 * ticking one draws one row again, not the list.
 */
export class Selection {
  #chosen: Chosen = new Map()
  #anchor: string | null = null
  readonly #listeners = new Set<() => void>()

  subscribe = (listener: () => void) => {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  /** Changes when the selection does. */
  current = () => this.#chosen

  has(id: string) {
    return this.#chosen.has(id)
  }

  toggle(invoice: Data.Invoice) {
    this.#anchor = invoice.id
    const next = new Map(this.#chosen)
    if (!next.delete(invoice.id) && next.size < SELECTION_LIMIT) next.set(invoice.id, invoice)
    this.#change(next)
  }

  /** From the last one that was ticked to this one, both included, in the order of the list. */
  extendTo(invoice: Data.Invoice, list: readonly Data.Invoice[]) {
    const from = list.findIndex(({ id }) => id === this.#anchor)
    const to = list.findIndex(({ id }) => id === invoice.id)
    if (from === -1 || to === -1) return this.toggle(invoice)
    this.add(list.slice(Math.min(from, to), Math.max(from, to) + 1))
  }

  add(invoices: readonly Data.Invoice[]) {
    const next = new Map(this.#chosen)
    for (const invoice of invoices) {
      if (next.size < SELECTION_LIMIT) next.set(invoice.id, invoice)
    }
    this.#change(next)
  }

  /** Keeps what is ticked in step with what the server said since. */
  refresh(list: readonly Data.Invoice[]) {
    const newer = list.filter(({ id }) => this.#chosen.has(id))
    if (newer.every((invoice) => this.#chosen.get(invoice.id) === invoice)) return
    const next = new Map(this.#chosen)
    for (const invoice of newer) next.set(invoice.id, invoice)
    this.#change(next)
  }

  clear = () => {
    if (this.#chosen.size > 0) this.#change(new Map())
  }

  #change(next: Chosen) {
    this.#chosen = next
    for (const listener of this.#listeners) listener()
  }
}

export function useIsSelected(selection: Selection, id: string) {
  return useSyncExternalStore(selection.subscribe, () => selection.has(id))
}

export function useSelected(selection: Selection) {
  return useSyncExternalStore(selection.subscribe, selection.current)
}
