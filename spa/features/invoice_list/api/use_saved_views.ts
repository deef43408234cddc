import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { api } from '../../../lib/api.ts'

/** The views this person saved, in the order of their tabs. */
export function useSavedViews() {
  return useQuery(api.savedViews.index.queryOptions({ query: {} }, { staleTime: 300_000 }))
}

function useRefresh() {
  const queryClient = useQueryClient()
  return () => queryClient.invalidateQueries({ queryKey: api.savedViews.pathKey() })
}

export function useSaveView() {
  const refresh = useRefresh()
  return useMutation(api.savedViews.store.mutationOptions({ onSuccess: () => refresh() }))
}

export function useRenameView() {
  const refresh = useRefresh()
  return useMutation(api.savedViews.update.mutationOptions({ onSuccess: () => refresh() }))
}

export function useDeleteView() {
  const refresh = useRefresh()
  return useMutation(api.savedViews.destroy.mutationOptions({ onSuccess: () => refresh() }))
}
