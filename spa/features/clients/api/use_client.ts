import { useInfiniteQuery, useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import type { Data } from '@generated/data'
import { api } from '../../../lib/api.ts'

export function useClient(id: string) {
  return useQuery(api.clients.show.queryOptions({ params: { id } }))
}

const OPEN_SHOWN = 50

/** Its invoices, the ones most overdue first; the list of invoices has the rest. */
export function useClientInvoices(clientId: string) {
  return useQuery(
    api.invoices.index.queryOptions({ query: { clientId, sort: '-dueDate', limit: OPEN_SHOWN } })
  )
}

export function useClientActivity(clientId: string) {
  return useInfiniteQuery({
    ...api.clients.activity.index.infiniteQueryOptions(
      { params: { client_id: clientId }, query: { limit: 10 } },
      {
        pageParamKey: 'cursor',
        initialPageParam: undefined,
        getNextPageParam: (page) => page.meta.nextCursor ?? undefined,
      }
    ),
    initialPageParam: undefined,
  })
}

export function useAllPlans() {
  return useQuery(api.plans.index.queryOptions({}, { staleTime: 300_000 }))
}

/** What a client is touches lists, invoices and Aujourd’hui alike; nobody waits for them to be read. */
function useRefresh() {
  const queryClient = useQueryClient()
  return () => {
    void queryClient.invalidateQueries({ queryKey: api.clients.pathKey() })
    void queryClient.invalidateQueries({ queryKey: api.invoices.pathKey() })
    void queryClient.invalidateQueries({ queryKey: api.today.pathKey() })
  }
}

/**
 * Changes the sheet. The edition that was read goes along: when someone changed it meanwhile the
 * server answers 409 `client_changed`, nothing is overwritten and what was typed stays on screen.
 */
export function useUpdateClient(id: string) {
  const queryClient = useQueryClient()
  const refresh = useRefresh()
  return useMutation(
    api.clients.update.mutationOptions({
      onSuccess: (answer) => {
        queryClient.setQueryData(api.clients.show.queryKey({ params: { id } }), answer)
      },
      onSettled: refresh,
    })
  )
}

export function useRemoveClient() {
  const refresh = useRefresh()
  return useMutation(api.clients.destroy.mutationOptions({ onSuccess: refresh }))
}

export function usePlaceClientHold() {
  const refresh = useRefresh()
  return useMutation(api.clients.holds.store.mutationOptions({ onSettled: refresh }))
}

export function useLiftHold() {
  const refresh = useRefresh()
  return useMutation(api.holds.destroy.mutationOptions({ onSettled: refresh }))
}

/** What another plan would do to the open invoices; asked only while one is chosen. */
export function usePlanPreview(clientId: string, planId: string | null, asked: boolean) {
  return useQuery(
    api.clients.plan.show.queryOptions(
      { params: { client_id: clientId }, query: { planId: planId ?? undefined } },
      { enabled: asked }
    )
  )
}

export function useChangeClientPlan() {
  const refresh = useRefresh()
  return useMutation(api.clients.plan.update.mutationOptions({ onSettled: refresh }))
}

export function useClientsNamed(q: string) {
  return useQuery(
    api.clients.index.queryOptions(
      { query: { q: q === '' ? undefined : q, limit: 20 } },
      { placeholderData: (before) => before }
    )
  )
}

export function useMergePreview(clientId: string, otherId: string) {
  return useQuery(
    api.clients.mergePreview.show.queryOptions(
      { params: { client_id: clientId }, query: { clientId: otherId } },
      { enabled: otherId !== '' }
    )
  )
}

export function useMergeClient() {
  const refresh = useRefresh()
  return useMutation(api.clients.merges.store.mutationOptions({ onSuccess: refresh }))
}

export function useUndoMerge() {
  const refresh = useRefresh()
  return useMutation(api.clients.merges.destroy.mutationOptions({ onSuccess: refresh }))
}

export type Client = Data.ClientDetail
