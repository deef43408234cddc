import { useMutation, useQueryClient } from '@tanstack/react-query'
import { api } from '../../lib/api.ts'
import { refreshDecisions } from '../sending/refresh_decisions.ts'

/** What becomes of an invoice once a reply was read, and the way back. Never optimistic: a mail may leave of it. */
export function useTriage() {
  const queryClient = useQueryClient()
  const told = { onSettled: () => refreshDecisions(queryClient) }
  return {
    triage: useMutation(api.clientReplies.triage.store.mutationOptions(told)),
    undo: useMutation(api.clientReplies.triage.destroy.mutationOptions(told)),
  }
}
