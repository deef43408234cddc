import { useMutation, useQueryClient, type QueryClient } from '@tanstack/react-query'
import { api } from '../../../lib/api.ts'
import { meOptions } from '../../../lib/me.ts'

/** What can be done depends on the offer, and frozen invoices thaw with it: all is asked for again. */
function refresh(queryClient: QueryClient) {
  void queryClient.invalidateQueries({ queryKey: api.billing.pathKey() })
  void queryClient.invalidateQueries({ queryKey: api.invoices.pathKey() })
  void queryClient.invalidateQueries({ queryKey: api.today.pathKey() })
  return queryClient.invalidateQueries({ queryKey: meOptions().queryKey })
}

function useRefresh() {
  const queryClient = useQueryClient()
  return { onSettled: () => refresh(queryClient) }
}

/** Ends with the period. Never optimistic: what is paid is said by the server alone. */
export function useCancelSubscription() {
  return useMutation(api.billing.cancellation.store.mutationOptions(useRefresh()))
}

export function useReactivate() {
  return useMutation(api.billing.cancellation.destroy.mutationOptions(useRefresh()))
}

export function useChangeOffer() {
  return useMutation(api.billing.planChange.store.mutationOptions(useRefresh()))
}

/** What was planned for the end of the period does not happen. */
export function useKeepOffer() {
  return useMutation(api.billing.planChange.destroy.mutationOptions(useRefresh()))
}

/** What Stripe knows now, after its own pages. */
export function useAskStripe() {
  return useMutation(api.billing.refresh.store.mutationOptions(useRefresh()))
}
