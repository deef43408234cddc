import { useMutation, useQueryClient } from '@tanstack/react-query'
import { api } from '../../../lib/api.ts'
import { refreshDecisions } from '../../../ui/sending/refresh_decisions.ts'

/** Other words for this reminder only. Waits for the server, which checks them. */
export function useEditRelance() {
  const queryClient = useQueryClient()
  return useMutation(
    api.relances.update.mutationOptions({ onSettled: () => refreshDecisions(queryClient) })
  )
}

/** What a text would say for this invoice, and what is wrong in it. */
export function useTextPreview() {
  return useMutation(api.templatePreviews.store.mutationOptions())
}
