import { useMutation, useQueryClient } from '@tanstack/react-query'
import { api } from '../../../lib/api.ts'

/** Makes the account and its organization, and signs in. */
export function useSignUp() {
  const queryClient = useQueryClient()
  return useMutation(api.account.store.mutationOptions({ onSuccess: () => queryClient.clear() }))
}
