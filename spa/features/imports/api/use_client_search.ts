import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { api } from '../../../lib/api.ts'

const SHOWN = 20

/** Clients whose name or address holds `q`; the first ones when it is empty. */
export function useClientSearch(q: string) {
  return useQuery(
    api.clients.index.queryOptions(
      { query: { limit: SHOWN, ...(q === '' ? {} : { q }) } },
      { placeholderData: keepPreviousData }
    )
  )
}
