import { useSuspenseQuery } from '@tanstack/react-query'
import { api } from './api.ts'

/** Who is signed in and for which organization. Fresh for five minutes; a 401 ends the session. */
export function meOptions() {
  return api.me.show.queryOptions({}, { staleTime: 300_000 })
}

/** For screens behind the guard of `_app`, which has loaded it already. */
export function useMe() {
  return useSuspenseQuery(meOptions()).data.data
}
