import { useMutation, useQueryClient } from '@tanstack/react-query'
import { api } from '../../../lib/api.ts'

/** Opens a session. Everything cached before belongs to nobody, or to someone else: dropped. */
export function useSignIn() {
  const queryClient = useQueryClient()
  return useMutation(api.session.store.mutationOptions({ onSuccess: () => queryClient.clear() }))
}
