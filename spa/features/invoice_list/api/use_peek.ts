import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useCallback, useEffect, useRef } from 'react'
import { api } from '../../../lib/api.ts'

const invoiceOptions = (id: string) => api.invoices.show.queryOptions({ params: { id } })
const relancesOptions = (id: string) =>
  api.invoices.relances.queryOptions({ params: { invoice_id: id } })

export function usePeekedInvoice(id: string) {
  return useQuery(invoiceOptions(id))
}

export function usePeekedRelances(id: string) {
  return useQuery(relancesOptions(id))
}

/** A pointer that only passes asks for nothing. */
const INTENT_MS = 90

/** Asks for an invoice while the pointer rests on it: opening or peeking at it then shows it at once. */
export function usePrefetch() {
  const queryClient = useQueryClient()
  const timer = useRef<number | undefined>(undefined)
  useEffect(() => () => clearTimeout(timer.current), [])

  return useCallback(
    (id: string) => {
      clearTimeout(timer.current)
      timer.current = window.setTimeout(() => {
        void queryClient.prefetchQuery(invoiceOptions(id))
        void queryClient.prefetchQuery(relancesOptions(id))
      }, INTENT_MS)
    },
    [queryClient]
  )
}
