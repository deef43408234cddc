import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import type { Data } from '@generated/data'
import { api } from '../../../lib/api.ts'
import { refreshInvoices } from './refresh_invoices.ts'

const DAY_MS = 86_400_000

function useOptimisticRelance(invoiceId: string) {
  const queryClient = useQueryClient()
  const queryKey = api.invoices.relances.queryKey({ params: { invoice_id: invoiceId } })
  const known = queryClient.getQueryData(queryKey)

  return {
    async show(relanceId: unknown, change: (relance: Data.Relance) => Partial<Data.Relance>) {
      await queryClient.cancelQueries({ queryKey })
      const cached = queryClient.getQueryData(queryKey)
      queryClient.setQueryData(queryKey, (list) =>
        list === undefined
          ? list
          : {
              ...list,
              data: list.data.map((relance) =>
                relance.id === relanceId ? { ...relance, ...change(relance) } : relance
              ),
            }
      )
      return { cached }
    },
    takeBack: (context: { cached: typeof known } | undefined) =>
      queryClient.setQueryData(queryKey, context?.cached),
    refresh: () => refreshInvoices(queryClient),
  }
}

/** Another day for one reminder. Optimistic. */
export function usePostpone(invoiceId: string) {
  const { show, takeBack, refresh } = useOptimisticRelance(invoiceId)
  return useMutation(
    api.relances.postponement.store.mutationOptions({
      onMutate: ({ params, body }) =>
        show(params.relance_id, ({ sendAt }) => ({
          sendAt:
            body?.until ??
            new Date(Date.parse(sendAt) + Number(body?.days ?? 0) * DAY_MS).toISOString(),
        })),
      onError: (_error, _variables, context) => void takeBack(context),
      onSettled: refresh,
    })
  )
}

/** This step does not leave for this invoice. Optimistic. */
export function useSkip(invoiceId: string) {
  const { show, takeBack, refresh } = useOptimisticRelance(invoiceId)
  return useMutation(
    api.relances.skip.store.mutationOptions({
      onMutate: ({ params }) =>
        show(params.relance_id, () => ({ status: 'cancelled', cancelReason: 'skipped' })),
      onError: (_error, _variables, context) => void takeBack(context),
      onSettled: refresh,
    })
  )
}

/** What writes to someone, or undoes it, waits for the server. */
export function useRelanceDecisions() {
  const queryClient = useQueryClient()
  const onSettled = () => refreshInvoices(queryClient)
  return {
    restore: useMutation(api.relances.skip.destroy.mutationOptions({ onSettled })),
    sendNow: useMutation(api.relances.immediateSend.store.mutationOptions({ onSettled })),
    undoSend: useMutation(api.relances.immediateSend.destroy.mutationOptions({ onSettled })),
    edit: useMutation(api.relances.update.mutationOptions({ onSettled })),
  }
}

/** What a text would say for this invoice, and what is wrong in it. */
export function useTextPreview() {
  return useMutation(api.templatePreviews.store.mutationOptions())
}

/** One reminder, for a panel opened by its address. */
export function useRelance(id: string) {
  return useQuery(api.relances.show.queryOptions({ params: { id } }))
}
