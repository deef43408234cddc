import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import type { Data } from '@generated/data'
import { api } from '../../../lib/api.ts'

export type Preference = Data.NotificationPreference
export type Channel = 'in_app' | 'email' | 'digest'

/** The field of a preference that a channel is. */
export const FIELD_OF = { in_app: 'inApp', email: 'email', digest: 'digest' } as const

export function useNoticePreferences() {
  return useQuery(api.notificationPreferences.index.queryOptions({}))
}

/** One channel of one kind; at once on screen, and back if it is refused. */
export function useSetPreference() {
  const queryClient = useQueryClient()
  const key = api.notificationPreferences.index.queryKey({})
  return useMutation(
    api.notificationPreferences.update.mutationOptions({
      onMutate: async ({ body }) => {
        await queryClient.cancelQueries({ queryKey: key })
        const before = queryClient.getQueryData(key)
        queryClient.setQueryData(
          key,
          (cached) =>
            cached && {
              ...cached,
              data: cached.data.map((preference) =>
                preference.kind === body.kind
                  ? { ...preference, [FIELD_OF[body.channel]]: body.enabled === true }
                  : preference
              ),
            }
        )
        return { before }
      },
      onError: (_error, _variables, context) => {
        queryClient.setQueryData(key, context?.before)
      },
      onSettled: () => void queryClient.invalidateQueries({ queryKey: key }),
    })
  )
}
