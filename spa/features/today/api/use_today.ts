import { useQuery } from '@tanstack/react-query'
import { api } from '../../../lib/api.ts'

const REFRESH_MS = 30_000

/** The whole home page in one request. Asked again twice a minute: reminders leave meanwhile. */
export function useToday() {
  return useQuery(api.today.show.queryOptions({}, { refetchInterval: REFRESH_MS }))
}
