import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { api } from '../../../lib/api.ts'

export function useSignOut() {
  const queryClient = useQueryClient()
  const navigate = useNavigate()
  return useMutation(
    api.session.destroy.mutationOptions({
      onSuccess: async () => {
        await navigate({ to: '/connexion', search: { motif: 'deconnexion' } })
        queryClient.clear()
      },
    })
  )
}
