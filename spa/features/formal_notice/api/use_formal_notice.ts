import { skipToken, useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { api } from '../../../lib/api.ts'

/** The invoice the notice is about. Always fresh: what is approved is what is true now. */
export function useNoticeInvoice(id: string) {
  return useQuery(api.invoices.show.queryOptions({ params: { id } }, { staleTime: 0 }))
}

export function useNoticeRelances(invoiceId: string) {
  return useQuery(
    api.invoices.relances.queryOptions({ params: { invoice_id: invoiceId } }, { staleTime: 0 })
  )
}

/** The letter as it would leave; waits until the drafted reminder is known. */
export function useLetter(relanceId: string | undefined) {
  return useQuery(
    api.relances.preview.queryOptions(
      relanceId === undefined ? skipToken : { params: { relance_id: relanceId } },
      { staleTime: 0 }
    )
  )
}

/**
 * The approval of a person. Never optimistic: it has legal weight, and the server refuses it when
 * the remainder is no longer the one that was read.
 */
export function useApproveNotice() {
  const queryClient = useQueryClient()
  return useMutation(
    api.relances.approval.store.mutationOptions({
      // Not awaited: once the draft is gone the page that asked is too, with what it does next.
      onSettled: () => {
        void queryClient.invalidateQueries({ queryKey: api.invoices.pathKey() })
        void queryClient.invalidateQueries({ queryKey: api.relances.pathKey() })
        void queryClient.invalidateQueries({ queryKey: api.today.pathKey() })
      },
    })
  )
}
