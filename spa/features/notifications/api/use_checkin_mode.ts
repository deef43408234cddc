import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import type { Data } from '@generated/data'
import { api } from '../../../lib/api.ts'

export type CheckinMode = Data.Organization['checkinMode']

/** How the organization is asked before its clients are reminded. */
export function useCheckinMode() {
  return useQuery(api.organization.show.queryOptions({}))
}

export function useSetCheckinMode() {
  const queryClient = useQueryClient()
  return useMutation(
    api.organization.update.mutationOptions({
      onSettled: () =>
        queryClient.invalidateQueries({ queryKey: api.organization.show.queryKey({}) }),
    })
  )
}
