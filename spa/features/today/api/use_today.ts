import { useQuery } from '@tanstack/react-query'
import type { Data } from '@generated/data'
import { api } from '../../../lib/api.ts'

export type Todo = Data.Today['todos'][number]
export type Send = Data.Today['next'][number]

const REFRESH_MS = 30_000

/** The whole home page in one request. Asked again twice a minute: reminders leave meanwhile. */
export function todayOptions() {
  return api.today.show.queryOptions({}, { refetchInterval: REFRESH_MS })
}

export function useToday() {
  return useQuery(todayOptions())
}
