import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import type { Data } from '@generated/data'
import { api } from '../../../lib/api.ts'

const CLIENTS_SHOWN = 20

/** What the form takes from a client: its name, its terms, its plan. */
export type ClientChoice = Pick<Data.Client, 'id' | 'name' | 'paymentTermDays' | 'planId'>

export function useClientSearch(q: string) {
  return useQuery(
    api.clients.index.queryOptions(
      { query: { q: q === '' ? undefined : q, limit: CLIENTS_SHOWN } },
      { placeholderData: (before) => before }
    )
  )
}

export function useCreateClient() {
  const queryClient = useQueryClient()
  return useMutation(
    api.clients.store.mutationOptions({
      onSuccess: () => queryClient.invalidateQueries({ queryKey: api.clients.pathKey() }),
    })
  )
}
