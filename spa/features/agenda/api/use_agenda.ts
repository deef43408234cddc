import { keepPreviousData, useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { api } from '../../../lib/api.ts'
import { agendaQuery, type AgendaSearch } from '../agenda_search.ts'

const PAGE_SIZE = 50
/** While something leaves in seconds, and otherwise. */
const LIVE_MS = 2_000
const CALM_MS = 60_000

/** One tab of the agenda, page by page. */
export function useAgenda(search: AgendaSearch) {
  return useInfiniteQuery({
    ...api.agenda.index.infiniteQueryOptions(
      { query: { ...agendaQuery(search), limit: PAGE_SIZE } },
      {
        pageParamKey: 'cursor',
        initialPageParam: undefined,
        getNextPageParam: (page) => page.meta.nextCursor ?? undefined,
        placeholderData: keepPreviousData,
        refetchInterval: (query) =>
          query.state.data?.pages.some(({ data }) =>
            data.some(({ relance }) => relance.immediateSendUntil !== null)
          )
            ? LIVE_MS
            : CALM_MS,
      }
    ),
    // The client library would make it page 1: the first page of a keyset has no cursor.
    initialPageParam: undefined,
  })
}

/** The month to come, by day. */
export function useAgendaCalendar({ ton, client, plan }: AgendaSearch) {
  return useQuery(
    api.agenda.calendar.queryOptions(
      { query: { tone: ton, clientId: client, planId: plan } },
      { placeholderData: keepPreviousData, refetchInterval: CALM_MS }
    )
  )
}

/** What each tab holds; asked apart, so that the list never waits. */
export function useAgendaCounts({ ton, client, plan }: AgendaSearch) {
  return useQuery(
    api.agenda.counts.queryOptions(
      { query: { tone: ton, clientId: client, planId: plan } },
      { placeholderData: keepPreviousData }
    )
  )
}

export function usePlans() {
  return useQuery(api.plans.index.queryOptions({}, { staleTime: 300_000 }))
}
