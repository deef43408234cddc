import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { api, client } from '../../../lib/api.ts'

const feedOptions = () => api.calendarFeed.show.queryOptions({})

/** Since when this person's calendar has an address. */
export function useCalendarFeed() {
  return useQuery(feedOptions())
}

function useFeedAct<Answer>(act: () => Promise<Answer>) {
  const queryClient = useQueryClient()
  return useMutation({
    mutationFn: act,
    onSuccess: () => queryClient.invalidateQueries({ queryKey: feedOptions().queryKey }),
  })
}

/** Its address is in the answer, and nowhere else ever after. */
export const useOpenFeed = () => useFeedAct(() => client.api.calendarFeed.store({}))

export const useCloseFeed = () => useFeedAct(() => client.api.calendarFeed.destroy({}))
