import type { QueryClient } from '@tanstack/react-query'
import { api } from '../../../lib/api.ts'

/** One change moves lists, totals, timelines and Aujourd'hui alike; nobody waits for them to be read. */
export function refreshInvoices(queryClient: QueryClient) {
  void queryClient.invalidateQueries({ queryKey: api.invoices.pathKey() })
  void queryClient.invalidateQueries({ queryKey: api.relances.pathKey() })
  void queryClient.invalidateQueries({ queryKey: api.today.pathKey() })
  void queryClient.invalidateQueries({ queryKey: api.me.pathKey() })
}
