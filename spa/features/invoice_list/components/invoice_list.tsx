import { Button, Group } from '@mantine/core'
import { useNavigate } from '@tanstack/react-router'
import type { Ref } from 'react'
import { FormattedMessage } from 'react-intl'
import type { Data } from '@generated/data'
import { useToday } from '../../../lib/format_context.tsx'
import { MarginRow } from '../../../ui/margin.tsx'
import { FirstUse, LoadFailed, NoResult } from '../../../ui/states.tsx'
import type { useInvoices } from '../api/use_invoices.ts'
import type { Layout } from '../columns.ts'
import type { InvoiceSearch } from '../invoice_search.ts'
import type { Selection } from '../selection.ts'
import { InvoiceListSkeleton } from './invoice_list_skeleton.tsx'
import type { RowActs } from './invoice_row.tsx'
import { InvoiceTable, type RowFocus } from './invoice_table.tsx'
import { TotalsRow, type ListTotals } from './totals_row.tsx'

interface InvoiceListProps {
  query: ReturnType<typeof useInvoices>
  invoices: readonly Data.Invoice[]
  totals: ListTotals | undefined
  /**
   * Not one invoice in any view: there is nothing to clear, and everything to begin. Undefined until
   * they are counted.
   */
  hasNone: boolean | undefined
  search: InvoiceSearch
  onSearch: (search: InvoiceSearch) => void
  layout: Layout
  rowHeight: number
  selection: Selection
  acts: RowActs
  focusRef: Ref<RowFocus>
}

/** Error, loading, empty (never used, or nothing found), data: in that order. */
export function InvoiceList(props: InvoiceListProps) {
  const { query, invoices, totals, hasNone, search, onSearch, layout, rowHeight } = props
  const navigate = useNavigate()
  const today = useToday()

  const isEmpty = invoices.length === 0 && !query.isPending
  const isUnfiltered = search.q === undefined
  const isUnsure = isEmpty && isUnfiltered && search.vue !== 'all' && hasNone === undefined

  if (query.isError && isEmpty) {
    return (
      <MarginRow last>
        <LoadFailed error={query.error} onRetry={() => void query.refetch()} />
      </MarginRow>
    )
  }
  if (query.isPending || isUnsure) {
    return <InvoiceListSkeleton layout={layout} rowHeight={rowHeight} />
  }
  if (isEmpty && isUnfiltered && (hasNone || search.vue === 'all')) {
    return (
      <MarginRow last>
        <FirstUse
          sentence={<FormattedMessage id="invoices.firstUse" />}
          example={<FormattedMessage id="invoices.firstUseExample" />}
          action={
            <Group gap="sm">
              <Button onClick={() => void navigate({ to: '/imports' })}>
                <FormattedMessage id="imports.title" />
              </Button>
              <Button variant="default" onClick={() => void navigate({ to: '/factures/nouvelle' })}>
                <FormattedMessage id="invoices.new" />
              </Button>
            </Group>
          }
        />
      </MarginRow>
    )
  }
  if (isEmpty) {
    return (
      <MarginRow last>
        <NoResult onClear={() => onSearch({ vue: 'all', tri: search.tri })} />
      </MarginRow>
    )
  }

  const canGoOn = query.hasNextPage && !query.isFetchingNextPage && !query.isFetchNextPageError
  return (
    <>
      <InvoiceTable
        invoices={invoices}
        count={query.hasNextPage ? (totals?.capped ? -1 : (totals?.count ?? -1)) : invoices.length}
        layout={layout}
        rowHeight={rowHeight}
        today={today}
        sort={search.tri}
        onSort={(tri) => onSearch({ ...search, tri })}
        selection={props.selection}
        acts={props.acts}
        focusRef={props.focusRef}
        isStale={query.isPlaceholderData}
        onNearEnd={canGoOn ? () => void query.fetchNextPage() : undefined}
        foot={
          totals === undefined || query.hasNextPage ? null : (
            <TotalsRow totals={totals} columns={layout.columns} />
          )
        }
      />
      <MarginRow last>
        {query.isFetchNextPageError ? (
          <LoadFailed error={query.error} onRetry={() => void query.fetchNextPage()} />
        ) : null}
        {query.isFetchingNextPage ? (
          <p role="status">
            <FormattedMessage id="state.loading" />
          </p>
        ) : null}
      </MarginRow>
    </>
  )
}
