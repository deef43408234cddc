import { useMutation, useQueryClient } from '@tanstack/react-query'
import { api } from '../../../lib/api.ts'
import { refreshDecisions } from '../../../ui/sending/refresh_decisions.ts'

function useRefresh() {
  const queryClient = useQueryClient()
  return { onSettled: () => refreshDecisions(queryClient) }
}

/** Nothing leaves for anyone, from now or from a day, until a day or until it is lifted. */
export function usePauseEverything() {
  return useMutation(api.organization.hold.store.mutationOptions(useRefresh()))
}

export function useResumeEverything() {
  return useMutation(api.organization.hold.destroy.mutationOptions(useRefresh()))
}

/** Never optimistic: whether clients are written to is said by the server alone. */
export function useStartDryRun() {
  return useMutation(api.organization.dryRun.store.mutationOptions(useRefresh()))
}

export function useEndDryRun() {
  return useMutation(api.organization.dryRun.destroy.mutationOptions(useRefresh()))
}
