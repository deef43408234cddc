import { useQuery } from '@tanstack/react-query'
import { api } from './api.ts'

const FRESH_MS = 300_000

export function usePlans() {
  return useQuery(api.plans.index.queryOptions({}, { staleTime: FRESH_MS }))
}
