import { useMutation, useQuery, useQueryClient, type QueryClient } from '@tanstack/react-query'
import { api } from '../../../lib/api.ts'

/** While invoices follow an edit, the page asks again: progress is worth seeing. */
const PROGRESS_MS = 1_500

export function usePlans(archived = false) {
  return useQuery(
    api.plans.index.queryOptions(
      { query: archived ? { archived: true } : {} },
      {
        refetchInterval: ({ state }) =>
          state.data?.data.some(({ replan }) => replan !== null) ? PROGRESS_MS : false,
      }
    )
  )
}

export function usePlan(id: string) {
  return useQuery(
    api.plans.show.queryOptions(
      { params: { id } },
      {
        refetchInterval: ({ state }) => (state.data?.data.replan ? PROGRESS_MS : false),
      }
    )
  )
}

export function usePlanTemplates() {
  return useQuery(api.planTemplates.index.queryOptions({}, { staleTime: Number.POSITIVE_INFINITY }))
}

export function usePlanVersions(planId: string, enabled: boolean) {
  return useQuery(
    api.plans.versions.index.queryOptions({ params: { plan_id: planId } }, { enabled })
  )
}

function refresh(queryClient: QueryClient) {
  void queryClient.invalidateQueries({ queryKey: api.plans.pathKey() })
  void queryClient.invalidateQueries({ queryKey: api.invoices.pathKey() })
  void queryClient.invalidateQueries({ queryKey: api.today.pathKey() })
  void queryClient.invalidateQueries({ queryKey: api.me.pathKey() })
}

export function useCreatePlan() {
  const queryClient = useQueryClient()
  return useMutation(api.plans.store.mutationOptions({ onSuccess: () => refresh(queryClient) }))
}

export function useUpdatePlan() {
  const queryClient = useQueryClient()
  return useMutation(api.plans.update.mutationOptions({ onSuccess: () => refresh(queryClient) }))
}

export function useCopyPlan() {
  const queryClient = useQueryClient()
  return useMutation(
    api.plans.copies.store.mutationOptions({ onSuccess: () => refresh(queryClient) })
  )
}

export function useArchivePlan() {
  const queryClient = useQueryClient()
  return useMutation(api.plans.destroy.mutationOptions({ onSuccess: () => refresh(queryClient) }))
}

export function useRestorePlan() {
  const queryClient = useQueryClient()
  return useMutation(
    api.plans.restoration.store.mutationOptions({ onSuccess: () => refresh(queryClient) })
  )
}

/** The plan that new invoices get; a setting of the organization. */
export function useMakeDefault() {
  const queryClient = useQueryClient()
  return useMutation(
    api.organization.update.mutationOptions({ onSuccess: () => refresh(queryClient) })
  )
}

/** What a change would do to open invoices; asked before anything is saved. */
export function usePlanChangePreview() {
  return useMutation(api.plans.changePreviews.store.mutationOptions())
}
