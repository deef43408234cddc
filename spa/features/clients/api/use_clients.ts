import {
  keepPreviousData,
  useInfiniteQuery,
  useMutation,
  useQueryClient,
} from '@tanstack/react-query'
import { api } from '../../../lib/api.ts'
import type { ClientSearch } from '../client_search.ts'

const PAGE_SIZE = 50

/** The clients that the address asks for, page by page (keyset). */
export function useClients({ q, type, retard, archives, tri }: ClientSearch) {
  const query = {
    q,
    kind: type,
    late: retard && true,
    archived: archives && true,
    sort: tri,
    limit: PAGE_SIZE,
  }
  return useInfiniteQuery({
    ...api.clients.index.infiniteQueryOptions(
      { query },
      {
        pageParamKey: 'cursor',
        initialPageParam: undefined,
        getNextPageParam: (page) => page.meta.nextCursor ?? undefined,
        placeholderData: keepPreviousData,
      }
    ),
    // The client library would make it page 1: the first page of a keyset has no cursor.
    initialPageParam: undefined,
  })
}

export function useAddClient() {
  const queryClient = useQueryClient()
  return useMutation(
    api.clients.store.mutationOptions({
      onSuccess: () => queryClient.invalidateQueries({ queryKey: api.clients.pathKey() }),
    })
  )
}
