import { useMutation, useQueryClient } from '@tanstack/react-query'
import { client } from '../../../lib/api.ts'

/** Works for another organization from now on: nothing that was read of the former one stays. */
export function useChooseOrganization() {
  const queryClient = useQueryClient()
  return useMutation({
    mutationFn: (organizationId: string) =>
      client.api.session.organization.update({ body: { organizationId } }),
    onSuccess: () => {
      queryClient.clear()
      globalThis.location.assign('/aujourdhui')
    },
  })
}
