import { Button } from '@mantine/core'
import { useNavigate } from '@tanstack/react-router'
import { FormattedMessage, useIntl } from 'react-intl'
import { useFormat } from '../../../lib/format_context.tsx'
import { MarginRow } from '../../../ui/margin.tsx'
import { FirstUse, LoadFailed, NoResult } from '../../../ui/states.tsx'
import type { useInvoices } from '../api/use_invoices.ts'
import type { InvoiceSearch } from '../invoice_search.ts'
import classes from './invoice_list.module.css'
import { InvoiceListSkeleton } from './invoice_list_skeleton.tsx'
import { InvoiceRow } from './invoice_row.tsx'

/** Sums under the list: of what was searched, else of the view (whose gross amount is not kept). */
interface ListTotals {
  count: number
  remainderCents: number
  amountTtcCents?: number
  capped?: boolean
}

interface InvoiceListProps {
  query: ReturnType<typeof useInvoices>
  totals: ListTotals | undefined
  search: InvoiceSearch
  onSearch: (search: InvoiceSearch) => void
}

/** Loading, error, empty (never used, or nothing found), data: in that order. */
export function InvoiceList({ query, totals, search, onSearch }: InvoiceListProps) {
  const intl = useIntl()
  const navigate = useNavigate()

  if (query.isPending) return <InvoiceListSkeleton />
  if (query.isError) {
    return (
      <MarginRow last>
        <LoadFailed error={query.error} onRetry={() => void query.refetch()} />
      </MarginRow>
    )
  }

  const invoices = query.data.pages.flatMap((page) => page.data)
  if (invoices.length === 0 && search.q === undefined && search.vue === 'all') {
    return (
      <MarginRow last>
        <FirstUse
          sentence={<FormattedMessage id="invoices.firstUse" />}
          example={<FormattedMessage id="invoices.firstUseExample" />}
          action={
            <Button onClick={() => void navigate({ to: '/factures/nouvelle' })}>
              <FormattedMessage id="invoices.new" />
            </Button>
          }
        />
      </MarginRow>
    )
  }
  if (invoices.length === 0) {
    return (
      <MarginRow last>
        <NoResult onClear={() => onSearch({ vue: 'all', tri: search.tri })} />
      </MarginRow>
    )
  }

  return (
    <>
      <div
        role="table"
        aria-label={intl.formatMessage({ id: 'nav.invoices' })}
        aria-busy={query.isPlaceholderData}
        className={classes.table}
        data-stale={query.isPlaceholderData || undefined}
      >
        <div role="rowgroup">
          <div role="row" className={classes.head}>
            <span role="columnheader" className={classes.headDue}>
              <FormattedMessage id="column.due" />
            </span>
            <span role="columnheader">
              <FormattedMessage id="column.numero" />
            </span>
            <span role="columnheader">
              <FormattedMessage id="column.client" />
            </span>
            <span role="columnheader">
              <FormattedMessage id="column.status" />
            </span>
            <span role="columnheader" className={classes.right}>
              <FormattedMessage id="column.amount" />
            </span>
            <span role="columnheader" className={classes.right}>
              <FormattedMessage id="column.remainder" />
            </span>
            <span role="columnheader" className={classes.next}>
              <FormattedMessage id="column.next" />
            </span>
          </div>
        </div>
        <div role="rowgroup">
          {invoices.map((invoice) => (
            <InvoiceRow key={invoice.id} invoice={invoice} />
          ))}
        </div>
        {totals ? <TotalsRow totals={totals} /> : null}
      </div>
      <MarginRow last>
        {query.hasNextPage ? (
          <Button
            mt="md"
            variant="default"
            loading={query.isFetchingNextPage}
            onClick={() => void query.fetchNextPage()}
          >
            <FormattedMessage id="invoices.more" />
          </Button>
        ) : null}
      </MarginRow>
    </>
  )
}

function TotalsRow({ totals }: { totals: ListTotals }) {
  const format = useFormat()
  return (
    <div role="rowgroup">
      <div role="row" className={classes.sum}>
        <span role="cell" className={classes.sumMargin} />
        <span role="cell" className={classes.sumLabel}>
          <FormattedMessage
            id={totals.capped ? 'invoices.totalCapped' : 'invoices.total'}
            values={{ count: totals.count }}
          />
        </span>
        <span role="cell" className={classes.right}>
          {totals.amountTtcCents === undefined ? null : format.amount(totals.amountTtcCents)}
        </span>
        <span role="cell" className={`${classes.right} ${classes.sumRest}`}>
          {format.amount(totals.remainderCents)}
        </span>
        <span role="cell" />
      </div>
    </div>
  )
}
