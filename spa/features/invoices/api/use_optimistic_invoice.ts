import { useQueryClient } from '@tanstack/react-query'
import type { Data } from '@generated/data'
import { api } from '../../../lib/api.ts'
import { refreshDecisions } from '../../../ui/sending/refresh_decisions.ts'

/**
 * Shows a change at once and takes it back when the server refuses. Only for what sends nothing to
 * anyone and weighs nothing in law.
 */
export function useOptimisticInvoice(invoiceId: string) {
  const queryClient = useQueryClient()
  const queryKey = api.invoices.show.queryKey({ params: { id: invoiceId } })
  type Cached = typeof before | undefined
  const before = queryClient.getQueryData(queryKey)

  return {
    async show(change: (invoice: Data.InvoiceDetail) => Partial<Data.InvoiceDetail>) {
      await queryClient.cancelQueries({ queryKey })
      const cached = queryClient.getQueryData(queryKey)
      queryClient.setQueryData(queryKey, (known) =>
        known === undefined ? known : { ...known, data: { ...known.data, ...change(known.data) } }
      )
      return { cached }
    },
    takeBack: (context: { cached: Cached } | undefined) =>
      queryClient.setQueryData(queryKey, context?.cached),
    keep: (invoice: Data.InvoiceDetail) => queryClient.setQueryData(queryKey, { data: invoice }),
    refresh: () => refreshDecisions(queryClient),
  }
}
