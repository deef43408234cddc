import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { api } from '../../../lib/api.ts'

const CLIENTS_SHOWN = 20

export function useClientSearch(q: string) {
  return useQuery(
    api.clients.index.queryOptions(
      { query: { q: q === '' ? undefined : q, limit: CLIENTS_SHOWN } },
      { placeholderData: (before) => before }
    )
  )
}

export function usePlans() {
  return useQuery(api.plans.index.queryOptions({}, { staleTime: 300_000 }))
}

export function useCreateClient() {
  const queryClient = useQueryClient()
  return useMutation(
    api.clients.store.mutationOptions({
      onSuccess: () => queryClient.invalidateQueries({ queryKey: api.clients.pathKey() }),
    })
  )
}

/** Creates the invoice and, when a plan is given, schedules its reminders in the same transaction. */
export function useCreateInvoice() {
  const queryClient = useQueryClient()
  return useMutation(
    api.invoices.store.mutationOptions({
      onSuccess: () => {
        void queryClient.invalidateQueries({ queryKey: api.invoices.pathKey() })
        void queryClient.invalidateQueries({ queryKey: api.today.pathKey() })
        void queryClient.invalidateQueries({ queryKey: api.me.pathKey() })
      },
    })
  )
}
