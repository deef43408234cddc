import { useMutation, useQueryClient } from '@tanstack/react-query'
import type { Data } from '@generated/data'
import { client } from '../../../lib/api.ts'
import { meOptions, useMe } from '../../../lib/me.ts'

type Preferences = Data.Me['user']['preferences']

/** How this person likes their screens, and how to change it: at once, and back if it is refused. */
export function usePreferences() {
  const queryClient = useQueryClient()
  const { queryKey } = meOptions()
  const { preferences } = useMe().user
  const { mutate } = useMutation({
    mutationFn: (body: Partial<Preferences>) => client.api.me.preferences.update({ body }),
    onMutate: async (change) => {
      await queryClient.cancelQueries({ queryKey })
      const before = queryClient.getQueryData(queryKey)
      queryClient.setQueryData(queryKey, (me) => me && withPreferences(me, change))
      return { before }
    },
    onError: (_error, _change, context) => queryClient.setQueryData(queryKey, context?.before),
  })
  return { preferences, change: mutate }
}

function withPreferences(me: { data: Data.Me }, change: Partial<Preferences>) {
  const { user } = me.data
  const preferences = {
    ...user.preferences,
    ...change,
    hiddenColumns: { ...user.preferences.hiddenColumns, ...change.hiddenColumns },
  }
  return { ...me, data: { ...me.data, user: { ...user, preferences } } }
}
