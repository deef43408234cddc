import {
  useInfiniteQuery,
  useMutation,
  useQueryClient,
  type QueryClient,
} from '@tanstack/react-query'
import { api } from '../../../lib/api.ts'

const PAGE_SIZE = 20

/** What the bell holds, the newest first; asked when it is opened. */
export function useNotifications(enabled: boolean) {
  return useInfiniteQuery({
    ...api.notifications.index.infiniteQueryOptions(
      { query: { limit: PAGE_SIZE } },
      {
        pageParamKey: 'cursor',
        initialPageParam: undefined,
        getNextPageParam: (page) => page.meta.nextCursor ?? undefined,
        enabled,
      }
    ),
    // The client library would make it page 1: the first page of a keyset has no cursor.
    initialPageParam: undefined,
  })
}

function refreshBell(queryClient: QueryClient) {
  void queryClient.invalidateQueries({ queryKey: api.notifications.pathKey() })
  void queryClient.invalidateQueries({ queryKey: api.me.pathKey() })
  void queryClient.invalidateQueries({ queryKey: api.today.pathKey() })
}

export function useRead() {
  const queryClient = useQueryClient()
  return useMutation(
    api.notifications.reading.store.mutationOptions({ onSettled: () => refreshBell(queryClient) })
  )
}

export function useReadAll() {
  const queryClient = useQueryClient()
  return useMutation(
    api.notifications.readings.store.mutationOptions({ onSettled: () => refreshBell(queryClient) })
  )
}
