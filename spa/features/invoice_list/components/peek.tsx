import { useRouter, useSearch } from '@tanstack/react-router'
import { lazy, useRef } from 'react'
import type { Data } from '@generated/data'
import { OnceOpened } from '../../../ui/once_opened.tsx'
import type { InvoiceSearch, ListSearch } from '../invoice_search.ts'

const PeekDrawer = lazy(() => import('./peek_drawer.tsx'))

interface PeekProps {
  onClose: () => void
  onPaid: (invoice: Data.InvoiceDetail) => void
  onPause: (invoice: Data.InvoiceDetail) => void
}

/**
 * The invoice of the address beside the list. It reads the address by itself: opening it draws the
 * drawer, and nothing of the list behind it.
 */
export function Peek({ onClose, onPaid, onPause }: PeekProps) {
  const invoiceId = useSearch({ strict: false, select: (search) => search.apercu })
  return (
    <OnceOpened opened={invoiceId !== undefined}>
      {(opened) => (
        <PeekDrawer
          invoiceId={opened ? invoiceId : undefined}
          onClose={onClose}
          onPaid={onPaid}
          onPause={onPause}
        />
      )}
    </OnceOpened>
  )
}

/** The drawer is in the address: back closes it. Closing it goes back when it was opened from here. */
export function usePeek(
  search: ListSearch,
  onSearch: (search: InvoiceSearch, options?: { push?: boolean }) => void
) {
  const router = useRouter()
  const pushed = useRef(false)

  return {
    open: ({ id }: Data.Invoice) => {
      pushed.current = true
      onSearch({ ...search, apercu: id }, { push: true })
    },
    close: () => {
      if (pushed.current) router.history.back()
      else onSearch(search)
      pushed.current = false
    },
  }
}
