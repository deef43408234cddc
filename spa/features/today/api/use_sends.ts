import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { api } from '../../../lib/api.ts'
import { laterSends } from '../later_sends.ts'
import { refreshEverything } from './refresh.ts'
import type { Send } from './use_today.ts'

const todayKey = () => api.today.show.queryKey({})

/** Changes the list of sends at once; gives back what undoes it if the server refuses. */
function useOptimisticSends() {
  const queryClient = useQueryClient()
  return {
    async change(next: (sends: Send[]) => Send[]) {
      await queryClient.cancelQueries({ queryKey: todayKey() })
      const before = queryClient.getQueryData(todayKey())
      queryClient.setQueryData(
        todayKey(),
        (cached) => cached && { ...cached, data: { ...cached.data, next: next(cached.data.next) } }
      )
      return () => queryClient.setQueryData(todayKey(), before)
    },
    refresh: () => refreshEverything(queryClient),
  }
}

/** The body as the API is given it: a form may only hold texts, so the generated type is wider. */
function dateOf(body: { days?: unknown; until?: unknown } | undefined) {
  return {
    days: typeof body?.days === 'number' ? body.days : undefined,
    until: typeof body?.until === 'string' ? body.until : undefined,
  }
}

/** Another day for one reminder; the line moves at once, and back if it is refused. */
export function usePostpone() {
  const { change, refresh } = useOptimisticSends()
  return useMutation(
    api.relances.postponement.store.mutationOptions({
      onMutate: ({ params, body }) =>
        change((sends) => laterSends(sends, String(params.relance_id), dateOf(body), new Date())),
      onError: (_error, _variables, rollback) => rollback?.(),
      onSettled: refresh,
    })
  )
}

/** This step will not leave; the line goes at once, and comes back if it is refused. */
export function useSkip() {
  const { change, refresh } = useOptimisticSends()
  return useMutation(
    api.relances.skip.store.mutationOptions({
      onMutate: ({ params }) =>
        change((sends) => sends.filter(({ relance }) => relance.id !== params.relance_id)),
      onError: (_error, _variables, rollback) => rollback?.(),
      onSettled: refresh,
    })
  )
}

export function useRestoreSkipped() {
  const queryClient = useQueryClient()
  return useMutation(
    api.relances.skip.destroy.mutationOptions({
      onSettled: () => refreshEverything(queryClient),
    })
  )
}

/** Leaves in twenty seconds. Never optimistic: only the server knows whether it may. */
export function useSendNow() {
  const queryClient = useQueryClient()
  return useMutation(
    api.relances.immediateSend.store.mutationOptions({
      onSettled: () => refreshEverything(queryClient),
    })
  )
}

export function useUndoSendNow() {
  const queryClient = useQueryClient()
  return useMutation(
    api.relances.immediateSend.destroy.mutationOptions({
      onSettled: () => refreshEverything(queryClient),
    })
  )
}

/** The exact mail, were it to leave now; asked when the dialog opens. */
export function useRelancePreview(relanceId: string, enabled: boolean) {
  return useQuery(
    api.relances.preview.queryOptions({ params: { relance_id: relanceId } }, { enabled })
  )
}
