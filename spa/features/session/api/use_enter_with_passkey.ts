import { useMutation, useQueryClient } from '@tanstack/react-query'
import { enterWithPasskey } from '../../../lib/passkey.ts'

/** Opens a session without a password. */
export function useEnterWithPasskey() {
  const queryClient = useQueryClient()
  return useMutation({ mutationFn: enterWithPasskey, onSuccess: () => queryClient.clear() })
}
