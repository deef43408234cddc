import { useQuery } from '@tanstack/react-query'
import { api } from '../../../lib/api.ts'

/** The exact mail that would have left in the dry run. */
export function useRehearsal(relanceId: string, enabled: boolean) {
  return useQuery(
    api.relances.rehearsal.queryOptions({ params: { relance_id: relanceId } }, { enabled })
  )
}
