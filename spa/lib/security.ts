import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { api, client } from './api.ts'
import { meOptions } from './me.ts'

export function securityOptions() {
  return api.me.security.show.queryOptions({})
}

/** What protects the account of the signed-in person. */
export function useSecurity() {
  return useQuery(securityOptions())
}

/** Something of the account changed: what was read of it is read again. */
export function useAccountRefresh() {
  const queryClient = useQueryClient()
  return async () => {
    await Promise.all([
      queryClient.invalidateQueries({ queryKey: securityOptions().queryKey }),
      queryClient.invalidateQueries({ queryKey: meOptions().queryKey }),
    ])
  }
}

/** One act on the account; what was read of it is read again afterwards. */
export function useAccountAct<Input, Output>(act: (input: Input) => Promise<Output>) {
  const refresh = useAccountRefresh()
  return useMutation({ mutationFn: act, onSuccess: refresh })
}

export const askForVerification = () => client.api.me.verification.store({})

export const askForEmailChange = (email: string) =>
  client.api.me.emailChange.store({ body: { email } })
