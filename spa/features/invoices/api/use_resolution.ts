import { useMutation, useQueryClient } from '@tanstack/react-query'
import { api } from '../../../lib/api.ts'
import { refreshInvoices } from './refresh_invoices.ts'

/**
 * What a person decides about a reminder that failed or may have left: it left, or send it again.
 * Never optimistic: one of the two writes to someone.
 */
export function useResolveRelance() {
  const queryClient = useQueryClient()
  return useMutation(
    api.relances.resolution.store.mutationOptions({
      onSettled: () => refreshInvoices(queryClient),
    })
  )
}
