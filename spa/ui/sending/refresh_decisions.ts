import type { QueryClient } from '@tanstack/react-query'
import { api } from '../../lib/api.ts'

/** A decision moves the home page, lists, timelines and counters alike; nobody waits for them. */
export function refreshDecisions(queryClient: QueryClient) {
  for (const queryKey of [
    api.agenda.pathKey(),
    api.today.pathKey(),
    api.invoices.pathKey(),
    api.relances.pathKey(),
    api.activity.pathKey(),
    api.me.pathKey(),
  ]) {
    void queryClient.invalidateQueries({ queryKey })
  }
}
