import { skipToken, useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { api, client } from '../../../lib/api.ts'

/** The invoice the notice is about. Always fresh: what is approved is what is true now. */
export function useNoticeInvoice(id: string) {
  return useQuery(api.invoices.show.queryOptions({ params: { id } }, { staleTime: 0 }))
}

export function useNoticeRelances(invoiceId: string) {
  return useQuery(
    api.invoices.relances.queryOptions({ params: { invoice_id: invoiceId } }, { staleTime: 0 })
  )
}

/** The words as they would leave; waits until the reminder is known. */
export function useLetter(relanceId: string | undefined) {
  return useQuery(
    api.relances.preview.queryOptions(
      relanceId === undefined ? skipToken : { params: { relance_id: relanceId } },
      { staleTime: 0 }
    )
  )
}

export const letterUrl = (relanceId: string) =>
  client.urlFor.get('relances.letter', { relance_id: relanceId }).url

/**
 * What a person decides about a notice. Never optimistic: it has legal weight, and the server refuses
 * an approval when the remainder is no longer the one that was read.
 */
export function useNoticeDecisions() {
  const queryClient = useQueryClient()
  // Not awaited: once the draft is gone the page that asked is too, with what it does next.
  const onSettled = () => {
    void queryClient.invalidateQueries({ queryKey: api.invoices.pathKey() })
    void queryClient.invalidateQueries({ queryKey: api.relances.pathKey() })
    void queryClient.invalidateQueries({ queryKey: api.today.pathKey() })
  }
  return {
    approve: useMutation(api.relances.approval.store.mutationOptions({ onSettled })),
    edit: useMutation(api.relances.update.mutationOptions({ onSettled })),
    post: useMutation(api.relances.posting.store.mutationOptions({ onSettled })),
    unpost: useMutation(api.relances.posting.destroy.mutationOptions({ onSettled })),
    skip: useMutation(api.relances.skip.store.mutationOptions({ onSettled })),
  }
}
