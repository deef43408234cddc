import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { api, client } from '../../../lib/api.ts'
import { refreshDecisions } from '../../../ui/sending/refresh_decisions.ts'

/** The client with its contacts, as the one that is replaced must be given back with the others. */
export function useClientContacts(clientId: string, enabled: boolean) {
  return useQuery(api.clients.show.queryOptions({ params: { id: clientId } }, { enabled }))
}

interface NewAddress {
  clientId: string
  email: string
  /** The pause that the refused mail began; lifted once there is another address. */
  holdId: string | null
}

/** Writes to this address from now on; the other contacts stay. What waited for it leaves. */
export function useSaveAddress() {
  const queryClient = useQueryClient()
  return useMutation({
    mutationFn: async ({ clientId, email, holdId }: NewAddress) => {
      const { data } = await client.api.clients.show({ params: { id: clientId } })
      const first = data.contacts.find(({ role }) => role === 'to')
      const others = data.contacts.filter((contact) => contact !== first)
      await client.api.clients.update({
        params: { id: clientId },
        body: { contacts: [{ ...first, email, role: 'to' }, ...others] },
      })
      if (holdId !== null) await client.api.holds.destroy({ params: { id: holdId } })
    },
    onSettled: () => refreshDecisions(queryClient),
  })
}
