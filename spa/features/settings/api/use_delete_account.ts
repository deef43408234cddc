import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { api } from '../../../lib/api.ts'

/** The person is forgotten, and their session with them. */
export function useDeleteAccount() {
  const queryClient = useQueryClient()
  const navigate = useNavigate()
  return useMutation(
    api.account.destroy.mutationOptions({
      onSuccess: async () => {
        await navigate({ to: '/connexion', search: { motif: 'supprime' } })
        queryClient.clear()
      },
    })
  )
}
