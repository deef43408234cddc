import { keepPreviousData, useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { api, client } from '../../../lib/api.ts'
import type { Locale } from '../../../lib/locale.ts'
import { activityQuery, type ActivitySearch } from '../activity_search.ts'

const PAGE_SIZE = 50

/** The log, the newest first, page by page. */
export function useActivity(search: ActivitySearch) {
  return useInfiniteQuery({
    ...api.activity.index.infiniteQueryOptions(
      { query: { ...activityQuery(search), limit: PAGE_SIZE } },
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

/** The invoice the log is narrowed to, for its number. */
export function useInvoiceNumero(invoiceId: string | undefined) {
  return useQuery({
    ...api.invoices.show.queryOptions({ params: { id: invoiceId ?? '' } }),
    enabled: invoiceId !== undefined,
    select: ({ data }) => data.numero,
  })
}

/** Where the filtered log is downloaded from, in the language of the screen. */
export function exportAddress(search: ActivitySearch, locale: Locale) {
  const wanted = Object.entries({ ...activityQuery(search), locale }).filter(
    (entry): entry is [string, string] => entry[1] !== undefined
  )
  return `${client.urlFor.get('activity.export').url}?${new URLSearchParams(wanted).toString()}`
}
