import {
  keepPreviousData,
  useInfiniteQuery,
  useMutation,
  useQueryClient,
} from '@tanstack/react-query'
import { api, client } from '../../../lib/api.ts'
import type { Locale } from '../../../lib/locale.ts'
import type { ClientSearch } from '../client_search.ts'

const PAGE_SIZE = 50

const filtersOf = ({ q, type, retard, archives, tri }: ClientSearch) => ({
  q,
  kind: type,
  late: retard && true,
  archived: archives && true,
  sort: tri,
})

/** Where the browser downloads what the address asks for, in its order. */
export function exportAddress(search: ClientSearch, locale: Locale) {
  const query = new URLSearchParams({ locale })
  for (const [name, value] of Object.entries(filtersOf(search))) {
    if (value !== undefined) query.set(name, String(value))
  }
  return `${client.urlFor.get('clients.export').url}?${query.toString()}`
}

/** The clients that the address asks for, page by page (keyset). */
export function useClients(search: ClientSearch) {
  const query = { ...filtersOf(search), limit: PAGE_SIZE }
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
