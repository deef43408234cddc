import {
  useMutation,
  useQuery,
  useQueryClient,
  type InfiniteData,
  type QueryClient,
} from '@tanstack/react-query'
import type { Data } from '@generated/data'
import { api } from '../../../lib/api.ts'

type Line = Data.Agenda
type Pages = InfiniteData<{ data: Line[] }>

/** A decision moves the agenda, invoices, the home page and counters alike; nobody waits for them. */
export function refreshDecisions(queryClient: QueryClient) {
  for (const queryKey of [
    api.agenda.pathKey(),
    api.invoices.pathKey(),
    api.relances.pathKey(),
    api.today.pathKey(),
    api.activity.pathKey(),
    api.me.pathKey(),
  ]) {
    void queryClient.invalidateQueries({ queryKey })
  }
}

/** Changes every cached page of the agenda at once; gives back what undoes it if it is refused. */
function useOptimisticLines() {
  const queryClient = useQueryClient()
  const filters = {
    queryKey: api.agenda.pathKey(),
    predicate: ({ state }: { state: { data: unknown } }) =>
      typeof state.data === 'object' && state.data !== null && 'pages' in state.data,
  }
  return {
    async change(next: (lines: Line[]) => Line[]) {
      await queryClient.cancelQueries(filters)
      const before = queryClient.getQueriesData<Pages>(filters)
      queryClient.setQueriesData<Pages>(
        filters,
        (cached) =>
          cached && {
            ...cached,
            pages: cached.pages.map((page) => ({ ...page, data: next(page.data) })),
          }
      )
      return () => {
        for (const [key, pages] of before) queryClient.setQueryData(key, pages)
      }
    },
    refresh: () => refreshDecisions(queryClient),
  }
}

/** Told by the hook itself: the line that asked is gone from the page before the answer comes. */
interface Told {
  onDone: () => void
  onFailed: (error: unknown) => void
}

/** Another moment for one reminder; the line moves at once, and back if it is refused. */
export function usePostpone({ onDone, onFailed }: Told) {
  const { change, refresh } = useOptimisticLines()
  return useMutation(
    api.relances.postponement.store.mutationOptions({
      onMutate: ({ params, body }) =>
        change((lines) =>
          lines.map((line) =>
            line.relance.id === params.relance_id ? movedTo(line, momentAfter(line.at, body)) : line
          )
        ),
      onSuccess: onDone,
      onError: (error, _variables, rollback) => {
        rollback?.()
        onFailed(error)
      },
      onSettled: refresh,
    })
  )
}

const DAY_MS = 86_400_000

/** The body as the API is given it: a form may only hold texts, so the generated type is wider. */
function momentAfter(at: string, body: { days?: unknown; until?: unknown } | undefined) {
  if (typeof body?.until === 'string') return body.until
  const days = typeof body?.days === 'number' ? body.days : 0
  return new Date(Date.parse(at) + days * DAY_MS).toISOString()
}

function movedTo(line: Line, at: string): Line {
  const { wantedOn } = line.reason
  return {
    ...line,
    at,
    reason: { cause: 'postponed', wantedOn },
    relance: { ...line.relance, sendAt: at, immediateSendUntil: null },
  }
}

/** This step will not leave; the line goes at once, and comes back if it is refused. */
export function useSkip({ onDone, onFailed }: Told) {
  const { change, refresh } = useOptimisticLines()
  return useMutation(
    api.relances.skip.store.mutationOptions({
      onMutate: ({ params }) =>
        change((lines) => lines.filter(({ relance }) => relance.id !== params.relance_id)),
      onSuccess: onDone,
      onError: (error, _variables, rollback) => {
        rollback?.()
        onFailed(error)
      },
      onSettled: refresh,
    })
  )
}

export function useUndoSkip(onFailed: (error: unknown) => void) {
  const queryClient = useQueryClient()
  return useMutation(
    api.relances.skip.destroy.mutationOptions({
      onError: onFailed,
      onSettled: () => refreshDecisions(queryClient),
    })
  )
}

/** Leaves in twenty seconds. Never optimistic: only the server knows whether it may. */
export function useSendNow() {
  const queryClient = useQueryClient()
  return useMutation(
    api.relances.immediateSend.store.mutationOptions({
      onSettled: () => refreshDecisions(queryClient),
    })
  )
}

export function useUndoSendNow() {
  const queryClient = useQueryClient()
  return useMutation(
    api.relances.immediateSend.destroy.mutationOptions({
      onSettled: () => refreshDecisions(queryClient),
    })
  )
}

/** It left, or send it again. Never optimistic: one of the two writes to someone. */
export function useResolve() {
  const queryClient = useQueryClient()
  return useMutation(
    api.relances.resolution.store.mutationOptions({
      onSettled: () => refreshDecisions(queryClient),
    })
  )
}

/** The exact mail, were it to leave now; asked when its dialog opens. */
export function useMailPreview(relanceId: string, enabled: boolean) {
  return useQuery(
    api.relances.preview.queryOptions({ params: { relance_id: relanceId } }, { enabled })
  )
}

/** The exact mail that would have left in the dry run. */
export function useRehearsal(relanceId: string, enabled: boolean) {
  return useQuery(
    api.relances.rehearsal.queryOptions({ params: { relance_id: relanceId } }, { enabled })
  )
}
