import { useMutation } from '@tanstack/react-query'
import { client } from '../../../lib/api.ts'

/** Opens a session again, under the page: unlike a sign-in, what is on screen stays. */
export function useRenewSession() {
  return useMutation({
    mutationFn: (body: { email: string; password: string }) => client.api.session.store({ body }),
  })
}
