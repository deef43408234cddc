import { useMutation, useQueryClient } from '@tanstack/react-query'
import { api } from '../../../lib/api.ts'

/**
 * What a person decides about a reminder that failed or may have left: it left, or send it again.
 * Never optimistic: one of the two writes to someone.
 */
export function useResolveRelance() {
  const queryClient = useQueryClient()
  return useMutation(
    api.relances.resolution.store.mutationOptions({
      onSettled: () => {
        void queryClient.invalidateQueries({ queryKey: api.invoices.pathKey() })
        void queryClient.invalidateQueries({ queryKey: api.today.pathKey() })
      },
    })
  )
}
