import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { api } from '../../lib/api.ts'
import { useCachedSends } from './cached_sends.ts'
import type { Later } from './later_sends.ts'
import { refreshDecisions } from './refresh_decisions.ts'

/** Told by the hook itself: the line that asked may be gone from the page before the answer comes. */
interface Told {
  onDone?: () => void
  onFailed: (error: unknown) => void
}

/** Another moment for one reminder; its line moves at once, and back if it is refused. */
export function usePostpone({ onDone, onFailed }: Told) {
  const { later, refresh } = useCachedSends()
  return useMutation(
    api.relances.postponement.store.mutationOptions({
      onMutate: ({ params, body }) => later(String(params.relance_id), laterOf(body)),
      onSuccess: onDone,
      onError: (error, _variables, rollback) => {
        rollback?.()
        onFailed(error)
      },
      onSettled: refresh,
    })
  )
}

/** The body as the API is given it: a form may only hold texts, so the generated type is wider. */
function laterOf(body: { days?: unknown; until?: unknown } | undefined): Later {
  return {
    days: typeof body?.days === 'number' ? body.days : undefined,
    until: typeof body?.until === 'string' ? body.until : undefined,
  }
}

/** This step will not leave; its line goes at once, and comes back if it is refused. */
export function useSkip({ onDone, onFailed }: Told) {
  const { skipped, refresh } = useCachedSends()
  return useMutation(
    api.relances.skip.store.mutationOptions({
      onMutate: ({ params }) => skipped(String(params.relance_id)),
      onSuccess: onDone,
      onError: (error, _variables, rollback) => {
        rollback?.()
        onFailed(error)
      },
      onSettled: refresh,
    })
  )
}

/** The skipped step is planned anew. */
export function useUndoSkip({ onFailed }: Told) {
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

/** Within the twenty seconds: it keeps the date it had. */
export function useUndoSendNow({ onDone, onFailed }: Told) {
  const queryClient = useQueryClient()
  return useMutation(
    api.relances.immediateSend.destroy.mutationOptions({
      onSuccess: onDone,
      onError: onFailed,
      onSettled: () => refreshDecisions(queryClient),
    })
  )
}

/**
 * What a person decides about a reminder that failed or may have left: it left, or send it again.
 * Never optimistic: one of the two writes to someone.
 */
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
