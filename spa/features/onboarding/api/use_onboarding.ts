import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { api } from '../../../lib/api.ts'
import { meOptions } from '../../../lib/me.ts'

function useRefreshMe() {
  const queryClient = useQueryClient()
  return {
    onSettled: () => queryClient.invalidateQueries({ queryKey: meOptions().queryKey }),
  }
}

/** One step is done, or skipped for now. */
export function useSettleStep() {
  return useMutation(api.onboardingSteps.store.mutationOptions(useRefreshMe()))
}

/** A reminder as clients would get it, to the person who is signed in and to nobody else. */
export function useTestMail() {
  return useMutation(api.templateTests.store.mutationOptions())
}

export function useOffers() {
  return useQuery(
    api.billing.offers.index.queryOptions({}, { staleTime: Number.POSITIVE_INFINITY })
  )
}
