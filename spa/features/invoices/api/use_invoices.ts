import { keepPreviousData, useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { api } from '../../../lib/api.ts'
import type { InvoiceSearch } from '../invoice_search.ts'

const PAGE_SIZE = 50

/** The list of a view, page by page (keyset: a page is asked by the cursor the one before gave). */
export function useInvoices(search: InvoiceSearch) {
  return useInfiniteQuery({
    ...api.invoices.index.infiniteQueryOptions(
      { query: { view: search.vue, q: search.q, sort: search.tri, limit: PAGE_SIZE } },
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

/** Counts of the tabs and sums of what is filtered; asked apart, so that the list never waits. */
export function useInvoiceTotals(search: InvoiceSearch) {
  return useQuery(
    api.invoices.totals.queryOptions(
      { query: { view: search.vue, q: search.q } },
      { placeholderData: keepPreviousData }
    )
  )
}
