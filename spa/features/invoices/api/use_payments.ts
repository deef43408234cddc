import { useMutation, useQueryClient } from '@tanstack/react-query'
import { api } from '../../../lib/api.ts'
import { refreshDecisions } from '../../../ui/sending/refresh_decisions.ts'

/**
 * Records a payment, full or partial. Optimistic: the remainder falls at once and comes back if the
 * server refuses (a reminder may be leaving at that very second: 409 `reminder_leaving_now`).
 */
export function useRecordPayment(invoiceId: string) {
  const queryClient = useQueryClient()
  const invoiceKey = api.invoices.show.queryKey({ params: { id: invoiceId } })

  return useMutation(
    api.invoices.payments.store.mutationOptions({
      onMutate: async ({ body }) => {
        await queryClient.cancelQueries({ queryKey: invoiceKey })
        const before = queryClient.getQueryData(invoiceKey)
        const received = Number(body?.amountCents ?? 0)
        queryClient.setQueryData(invoiceKey, (cached) =>
          cached === undefined
            ? cached
            : {
                ...cached,
                data: {
                  ...cached.data,
                  paidCents: cached.data.paidCents + received,
                  remainderCents: Math.max(0, cached.data.remainderCents - received),
                },
              }
        )
        return { before }
      },
      onSuccess: ({ data: { invoice } }) => {
        queryClient.setQueryData(invoiceKey, { data: invoice })
      },
      onError: (_error, _variables, context) => {
        queryClient.setQueryData(invoiceKey, context?.before)
      },
      onSettled: () => refreshDecisions(queryClient),
    })
  )
}

/** Takes a payment back: the remainder, the status and the reminders return to where they were. */
export function useVoidPayment() {
  const queryClient = useQueryClient()
  return useMutation(
    api.invoices.payments.destroy.mutationOptions({
      onSettled: () => refreshDecisions(queryClient),
    })
  )
}
