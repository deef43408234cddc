import { useQuery } from '@tanstack/react-query'
import { api } from '../../../lib/api.ts'
import type { Instant } from '../../../lib/format.ts'

/** As many as an import holds, and some typed meanwhile. */
const LATEST = 50

/**
 * When the first message of invoices just made leaves, by their id: null when nothing is to leave,
 * undefined while it is not known.
 */
export function useNextSends(invoiceIds: readonly string[]) {
  const latest = useQuery(
    api.invoices.index.queryOptions(
      { query: { sort: '-createdAt', limit: LATEST } },
      { enabled: invoiceIds.length > 0 }
    )
  )
  return (invoiceId: string): Instant | null | undefined => {
    const invoice = latest.data?.data.find(({ id }) => id === invoiceId)
    return invoice && (invoice.nextRelance?.sendAt ?? null)
  }
}
