import { keepPreviousData, useInfiniteQuery, useQueries, useQuery } from '@tanstack/react-query'
import { api } from '../../../lib/api.ts'
import type { InvoiceSort } from '../invoice_search.ts'
import { isNarrowed, type ApiFilters } from './filters.ts'

const PAGE_SIZE = 50

/** The list, page by page (keyset: a page is asked by the cursor the one before gave). */
export function useInvoices(filters: ApiFilters, sort: InvoiceSort) {
  return useInfiniteQuery({
    ...api.invoices.index.infiniteQueryOptions(
      { query: { ...filters, sort, limit: PAGE_SIZE } },
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

/** Counts of the tabs; asked apart, so that the list never waits, and once for all views. */
export function useViewTotals() {
  const query = useQuery(
    api.invoices.totals.queryOptions({ query: {} }, { placeholderData: keepPreviousData })
  )
  return { views: query.data?.data.views, isCounting: query.isPending }
}

/** Sums of what is filtered, asked when something narrows a view; capped at ten thousand rows. */
export function useFilteredTotal(filters: ApiFilters) {
  return useQuery(
    api.invoices.totals.queryOptions(
      { query: filters },
      { enabled: isNarrowed(filters), placeholderData: keepPreviousData }
    )
  ).data?.data.filtered
}

/** How many invoices each saved view holds, up to 99; in their order, undefined until known. */
export function useCounts(views: ApiFilters[]) {
  return useQueries({
    queries: views.map((query) =>
      api.invoices.count.queryOptions({ query }, { staleTime: 60_000 })
    ),
    combine: (answers) => answers.map(({ data }) => data?.data),
  })
}

export function usePlans() {
  return useQuery(api.plans.index.queryOptions({}, { staleTime: 300_000 }))
}

const CLIENTS_SHOWN = 8

export function useClientNames(q: string, enabled: boolean) {
  return useQuery(
    api.clients.index.queryOptions(
      { query: { q: q === '' ? undefined : q, limit: CLIENTS_SHOWN } },
      { enabled, placeholderData: keepPreviousData }
    )
  )
}
