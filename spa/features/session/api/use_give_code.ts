import { useMutation } from '@tanstack/react-query'
import { client } from '../../../lib/api.ts'

/** The code after the password. */
export function useGiveCode() {
  return useMutation({
    mutationFn: (body: { code: string; rememberDevice: boolean }) =>
      client.api.session.secondFactor.store({ body }),
  })
}
