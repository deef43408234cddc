import { useMutation, useQueryClient } from '@tanstack/react-query'
import type { Data } from '@generated/data'
import { client } from './api.ts'
import type { Locale } from './locale.ts'
import { meOptions, useMe } from './me.ts'

export type Preferences = Data.Me['user']['preferences']
type Change = Partial<Preferences> & { locale?: Locale }

/** How the signed-in person likes their screens: kept by the server, the same on every device. */
export function usePreferences(): Preferences {
  return useMe().user.preferences
}

/** Changes at once what is given, and puts it back when the server refuses. */
export function useChangePreferences() {
  const queryClient = useQueryClient()
  const { queryKey } = meOptions()

  return useMutation({
    mutationFn: (body: Change) => client.api.me.preferences.update({ body }),
    onMutate: async (change) => {
      await queryClient.cancelQueries({ queryKey })
      const before = queryClient.getQueryData(queryKey)
      queryClient.setQueryData(
        queryKey,
        (me) => me && { ...me, data: { ...me.data, user: changed(me.data.user, change) } }
      )
      return { before }
    },
    onError: (_error, _change, context) => queryClient.setQueryData(queryKey, context?.before),
    onSuccess: (me) => queryClient.setQueryData(queryKey, me),
  })
}

function changed(user: Data.Me['user'], { locale = user.locale, ...choices }: Change) {
  const hiddenColumns = { ...user.preferences.hiddenColumns, ...choices.hiddenColumns }
  return { ...user, locale, preferences: { ...user.preferences, ...choices, hiddenColumns } }
}
