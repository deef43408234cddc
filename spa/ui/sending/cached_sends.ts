import { useQueryClient, type InfiniteData, type QueryClient } from '@tanstack/react-query'
import type { Data } from '@generated/data'
import { api } from '../../lib/api.ts'
import { laterSends, laterThan, type Later } from './later_sends.ts'
import { refreshDecisions } from './refresh_decisions.ts'

type Line = Data.Agenda
type Pages = InfiniteData<{ data: Line[] }>
type Timeline = { data: Data.Relance[] }

/**
 * One reminder wherever it is cached: the home page, the agenda, the timeline of its invoice. Each change
 * is seen at once and gives back what undoes it, should the server refuse.
 */
export function useCachedSends() {
  const queryClient = useQueryClient()
  return {
    later: (relanceId: string, later: Later) =>
      change(queryClient, {
        home: (sends) => laterSends(sends, relanceId, later, new Date()),
        agenda: (lines) =>
          lines.map((line) => (line.relance.id === relanceId ? laterLine(line, later) : line)),
        timeline: (relances) =>
          relances.map((relance) =>
            relance.id === relanceId
              ? { ...relance, sendAt: laterThan(relance.sendAt, later) }
              : relance
          ),
      }),
    skipped: (relanceId: string) =>
      change(queryClient, {
        home: (sends) => sends.filter(({ relance }) => relance.id !== relanceId),
        agenda: (lines) => lines.filter(({ relance }) => relance.id !== relanceId),
        timeline: (relances) =>
          relances.map((relance) =>
            relance.id === relanceId
              ? { ...relance, status: 'cancelled', cancelReason: 'skipped' }
              : relance
          ),
      }),
    refresh: () => refreshDecisions(queryClient),
  }
}

function laterLine(line: Line, later: Later): Line {
  const at = laterThan(line.at, later)
  return {
    ...line,
    at,
    reason: { cause: 'postponed', wantedOn: line.reason.wantedOn },
    relance: { ...line.relance, sendAt: at, immediateSendUntil: null },
  }
}

interface Changes {
  home: (sends: Data.Today['next']) => Data.Today['next']
  agenda: (lines: Line[]) => Line[]
  timeline: (relances: Data.Relance[]) => Data.Relance[]
}

async function change(queryClient: QueryClient, { home, agenda, timeline }: Changes) {
  const ofHome = { queryKey: api.today.show.queryKey({}) }
  // Counts of the agenda live under the same path: only lists have pages.
  const ofAgenda = {
    queryKey: api.agenda.pathKey(),
    predicate: ({ state }: { state: { data: unknown } }) =>
      typeof state.data === 'object' && state.data !== null && 'pages' in state.data,
  }
  const ofTimelines = { queryKey: api.invoices.relances.pathKey() }
  const all = [ofHome, ofAgenda, ofTimelines]

  await Promise.all(all.map((filters) => queryClient.cancelQueries(filters)))
  const before = all.flatMap((filters) => queryClient.getQueriesData(filters))
  queryClient.setQueryData(
    ofHome.queryKey,
    (cached) => cached && { ...cached, data: { ...cached.data, next: home(cached.data.next) } }
  )
  queryClient.setQueriesData<Pages>(
    ofAgenda,
    (cached) =>
      cached && {
        ...cached,
        pages: cached.pages.map((page) => ({ ...page, data: agenda(page.data) })),
      }
  )
  queryClient.setQueriesData<Timeline>(
    ofTimelines,
    (cached) => cached && { ...cached, data: timeline(cached.data) }
  )
  return () => {
    for (const [key, cached] of before) queryClient.setQueryData(key, cached)
  }
}
