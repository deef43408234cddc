import { useInfiniteQuery, useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { api } from '../../../lib/api.ts'
import type { Batch } from '../types.ts'

export const POLLED_EVERY_MS = 2_000

/** Between two looks for what came by e-mail, in milliseconds. */
const ARRIVALS_EVERY_MS = 5_000

/** The imports, newest first. Some come by e-mail, with nobody doing anything on the page. */
export function useImports() {
  return useInfiniteQuery({
    ...api.imports.index.infiniteQueryOptions(
      {},
      {
        pageParamKey: 'cursor',
        initialPageParam: undefined,
        getNextPageParam: (page) => page.meta.nextCursor ?? undefined,
      }
    ),
    // The client library would make it page 1: the first page of a keyset has no cursor.
    initialPageParam: undefined,
    staleTime: 0,
    refetchInterval: ARRIVALS_EVERY_MS,
  })
}

export function batchOptions(batchId: string) {
  return api.imports.show.queryOptions({ params: { import_id: batchId } })
}

/** Still being read: the answer will be another in a moment. */
export const isReading = ({ counts }: Pick<Batch, 'counts'>) => counts.queued + counts.reading > 0

/** One import; asked again every two seconds while something of it is being read. */
export function useBatch(batchId: string) {
  return useQuery({
    ...batchOptions(batchId),
    refetchInterval: ({ state }) =>
      state.data !== undefined && isReading(state.data.data) ? POLLED_EVERY_MS : false,
  })
}

export function useFileRequests(batchId: string) {
  const queryClient = useQueryClient()
  const onSettled = () =>
    queryClient.invalidateQueries({ queryKey: batchOptions(batchId).queryKey })
  return {
    cancel: useMutation(api.imports.files.cancellation.store.mutationOptions({ onSettled })),
    retry: useMutation(api.imports.files.retry.store.mutationOptions({ onSettled })),
  }
}
