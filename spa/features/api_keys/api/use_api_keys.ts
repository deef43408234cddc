import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { api, client } from '../../../lib/api.ts'

export interface NewKey {
  name: string
  scope: 'read' | 'work'
  days: 30 | 90 | 365
}

const keysOptions = () => api.apiKeys.index.queryOptions({})

/** The keys of the organization, without their secrets. */
export function useApiKeys() {
  return useQuery(keysOptions())
}

/** Makes a key; its secret is in the answer, and nowhere else ever after. */
export function useCreateApiKey() {
  const queryClient = useQueryClient()
  return useMutation({
    mutationFn: (body: NewKey) => client.api.apiKeys.store({ body }),
    onSuccess: () => queryClient.invalidateQueries({ queryKey: keysOptions().queryKey }),
  })
}

export function useRevokeApiKey(id: string) {
  const queryClient = useQueryClient()
  return useMutation({
    mutationFn: () => client.api.apiKeys.destroy({ params: { api_key_id: id } }),
    onSuccess: () => queryClient.invalidateQueries({ queryKey: keysOptions().queryKey }),
  })
}
