import { useState } from 'react'
import { useIntl } from 'react-intl'
import { messageOf } from '../../lib/error_messages.ts'
import { failureOf } from '../../lib/errors.ts'
import { showFailure } from '../../ui/undo_toast.tsx'
import type { useInvoices } from './api/use_invoices.ts'
import type { ListTotals } from './components/totals_row.tsx'
import { SELECTION_LIMIT, useSelected, type Selection } from './selection.ts'

/** The list as it is so far, and how many it holds once that is known. */
export interface Found {
  query: ReturnType<typeof useInvoices>
  totals: ListTotals | undefined
}

/** What « select everything that was found » would take. */
export interface SelectAll {
  /** How many invoices it ticks. */
  count: number
  /** More were found than a selection holds: these are the first of them, in the order of the list. */
  isCut: boolean
  isPending: boolean
  take: () => void
}

/**
 * Offered once everything that is on the list so far is ticked, and more was found: the pages that are
 * missing are read, then all is ticked. The count is said before.
 *
 * @returns null when there is nothing more to take
 */
export function useSelectAll({ query, totals }: Found, selection: Selection): SelectAll | null {
  const intl = useIntl()
  const chosen = useSelected(selection)
  const [isPending, setIsPending] = useState(false)
  const loaded = query.data?.pages.flatMap((page) => page.data) ?? []
  const isRest = query.hasNextPage && !query.isPlaceholderData && loaded.length < SELECTION_LIMIT

  async function take() {
    setIsPending(true)
    let list = query
    let read = loaded.length
    while (list.hasNextPage && !list.isFetchNextPageError && read < SELECTION_LIMIT) {
      list = (await list.fetchNextPage()) as typeof query
      read = list.data?.pages.reduce((sum, page) => sum + page.data.length, 0) ?? 0
    }
    setIsPending(false)
    if (list.isFetchNextPageError) {
      const closeLabel = intl.formatMessage({ id: 'common.close' })
      showFailure(messageOf(intl, failureOf(list.error)), closeLabel)
    } else {
      selection.add(list.data?.pages.flatMap((page) => page.data) ?? [])
    }
  }

  if (!isRest || totals === undefined || !loaded.every(({ id }) => chosen.has(id))) return null
  return {
    count: Math.min(totals.count, SELECTION_LIMIT),
    isCut: totals.count > SELECTION_LIMIT,
    isPending,
    take: () => void take(),
  }
}
