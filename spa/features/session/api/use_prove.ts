import { useMutation } from '@tanstack/react-query'
import { client } from '../../../lib/api.ts'
import { proveWithPasskey } from '../../../lib/passkey.ts'

/** The password again, and a code for whoever has a second factor. */
export function useProve() {
  return useMutation({
    mutationFn: ({ password, code }: { password: string; code: string }) =>
      client.api.session.proof.store({ body: code === '' ? { password } : { password, code } }),
  })
}

export function useProveWithPasskey() {
  return useMutation({ mutationFn: proveWithPasskey })
}
