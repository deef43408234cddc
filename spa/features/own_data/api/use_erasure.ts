import { useMutation, useQueryClient } from '@tanstack/react-query'
import { api } from '../../../lib/api.ts'
import { refreshDecisions } from '../../../ui/sending/refresh_decisions.ts'

/** The server alone says whether clients are written to: what depends on it is read again. */
function useRefresh() {
  const queryClient = useQueryClient()
  return { onSettled: () => refreshDecisions(queryClient) }
}

/** Everything goes in fourteen days, and nothing leaves from now on. */
export function useAskErasure() {
  return useMutation(api.organization.erasure.store.mutationOptions(useRefresh()))
}

/** Nothing is erased after all. */
export function useUndoErasure() {
  return useMutation(api.organization.erasure.destroy.mutationOptions(useRefresh()))
}
