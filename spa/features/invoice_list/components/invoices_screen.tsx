import { Button } from '@mantine/core'
import { useMediaQuery } from '@mantine/hooks'
import { IconDownload, IconFileUpload, IconPlus } from '@tabler/icons-react'
import { useNavigate } from '@tanstack/react-router'
import { lazy, useDeferredValue, useEffect, useMemo, useRef, useState } from 'react'
import { FormattedMessage, useIntl } from 'react-intl'
import type { Data } from '@generated/data'
import { useFormat, useToday } from '../../../lib/format_context.tsx'
import { usePreferences } from '../../../lib/preferences.ts'
import { MarginPage, MarginRow } from '../../../ui/margin.tsx'
import { OnceOpened } from '../../../ui/once_opened.tsx'
import { PageHeading } from '../../../ui/page_heading.tsx'
import { exportAddress } from '../api/export_address.ts'
import { filtersOf, isNarrowed } from '../api/filters.ts'
import { useFilteredTotal, useInvoices, useViewTotals } from '../api/use_invoices.ts'
import { usePrefetch } from '../api/use_peek.ts'
import { hiddenBy, layoutOf } from '../columns.ts'
import type { InvoiceSearch, ListSearch } from '../invoice_search.ts'
import { parseSearch, problemsOf } from '../search_syntax/parse.ts'
import { Selection } from '../selection.ts'
import { useBulk } from '../use_bulk.ts'
import { useListKeys } from '../use_list_keys.ts'
import { VIEW_LABELS } from '../view_labels.ts'
import { BulkBar } from './bulk_bar.tsx'
import { ColumnsMenu } from './columns_menu.tsx'
import { FilterBar } from './filter_bar.tsx'
import { InvoiceList } from './invoice_list.tsx'
import type { RowActs } from './invoice_row.tsx'
import type { RowFocus } from './invoice_table.tsx'
import { InvoiceTabs } from './invoice_tabs.tsx'
import classes from './invoices_screen.module.css'
import { Peek, usePeek } from './peek.tsx'
import { SearchField } from './search_field.tsx'
import { SearchProblems } from './search_problems.tsx'

const OutcomeReport = lazy(() => import('./outcome_report.tsx'))

/** Heights of a row, in pixels: on one line, or on two where the window is narrow. */
const ROW = { comfortable: 46, compact: 36 }
const ROW_OF_TWO = { comfortable: 66, compact: 58 }

const PROBLEMS = 'search-problems'
const NO_FOCUS: RowFocus = { index: () => -1, move: () => undefined }

interface InvoicesScreenProps {
  search: ListSearch
  /** `push` leaves something to go back to: what is opened over the list. */
  onSearch: (search: InvoiceSearch, options?: { push?: boolean }) => void
}

/** The invoices of the organization: views, search, columns, selection; all that shows is in the address. */
export function InvoicesScreen({ search, onSearch }: InvoicesScreenProps) {
  const intl = useIntl()
  const format = useFormat()
  const today = useToday()
  const navigate = useNavigate()
  const typed = search.q ?? ''
  const parsed = useMemo(() => parseSearch(typed, today), [typed, today])
  const filters = useMemo(() => filtersOf(search.vue, parsed), [search.vue, parsed])
  const query = useInvoices(filters, search.tri)
  // Drawn in slices: a page of rows that comes never holds a key back.
  const pages = useDeferredValue(query.data?.pages)
  const invoices = useMemo(() => pages?.flatMap((page) => page.data) ?? [], [pages])
  const { views, isCounting } = useViewTotals()
  const filtered = useFilteredTotal(filters)
  const isFiltered = isNarrowed(filters)
  const totals = isFiltered ? (filtered ?? undefined) : views?.[search.vue]

  const [selection] = useState(() => new Selection())
  useEffect(() => selection.refresh(invoices), [selection, invoices])
  const bulk = useBulk()
  const focus = useRef<RowFocus>(NO_FOCUS)
  const field = useRef<HTMLInputElement>(null)
  const peek = usePeek(search, onSearch)
  const acts = useRowActs(selection, bulk, invoices)
  useListKeys({
    invoices,
    focus,
    field,
    selection,
    onOpen: ({ id }) => void navigate({ to: '/factures/$invoiceId', params: { invoiceId: id } }),
    onPeek: peek.open,
    onPaid: acts.onPaid,
    onPause: acts.onPause,
  })

  const preferences = usePreferences()
  const hidden = hiddenBy(preferences)
  const isWide = useMediaQuery('(min-width: 82em)', true)
  const isOneLine = useMediaQuery('(min-width: 75em)', true)
  const layout = useMemo(() => layoutOf(hidden, isWide), [hidden, isWide])
  const rowHeight = (isOneLine ? ROW : ROW_OF_TWO)[preferences.density]

  const problems = problemsOf(parsed)
  const write = (q: string) => onSearch({ ...search, q: q === '' ? undefined : q })

  return (
    <MarginPage wide>
      <MarginRow
        tight
        as="header"
        label={
          <time dateTime={today}>
            {format.weekday(today)}
            <br />
            {format.dayMonth(today)}
          </time>
        }
      >
        <div className={classes.top}>
          <PageHeading
            title={intl.formatMessage(
              { id: 'invoices.title' },
              {
                view: intl.formatMessage({ id: VIEW_LABELS[search.vue] }),
                count: totals?.count ?? -1,
              }
            )}
          >
            <FormattedMessage id="nav.invoices" />
          </PageHeading>
          <div className={classes.topActs}>
            <Button
              component="a"
              variant="default"
              href={exportAddress({ filters, sort: search.tri, locale: format.locale })}
              download
              leftSection={<IconDownload size={16} stroke={1.75} aria-hidden="true" />}
            >
              <FormattedMessage id="invoices.export" />
            </Button>
            <Button
              variant="default"
              className={classes.import}
              leftSection={<IconFileUpload size={16} stroke={1.75} aria-hidden="true" />}
              onClick={() => void navigate({ to: '/imports' })}
            >
              <FormattedMessage id="nav.import" />
            </Button>
            <Button
              leftSection={<IconPlus size={16} stroke={1.9} aria-hidden="true" />}
              onClick={() => void navigate({ to: '/factures/nouvelle' })}
            >
              <FormattedMessage id="invoices.new" />
            </Button>
          </div>
        </div>
        <InvoiceTabs search={search} views={views} />
        <div className={classes.tools}>
          <SearchField
            field={field}
            value={typed}
            onChange={write}
            describedBy={problems.length > 0 ? PROBLEMS : undefined}
          />
          <ColumnsMenu sort={search.tri} onSort={(tri) => onSearch({ ...search, tri })} />
        </div>
        <SearchProblems id={PROBLEMS} problems={problems} />
        <FilterBar
          search={typed}
          parsed={parsed}
          onSearch={write}
          found={
            isFiltered && filtered && views
              ? { count: filtered.count, capped: filtered.capped, among: views[search.vue].count }
              : null
          }
        />
      </MarginRow>
      <InvoiceList
        query={query}
        invoices={invoices}
        totals={totals}
        hasNone={isCounting ? undefined : views?.all.count === 0}
        search={search}
        onSearch={onSearch}
        layout={layout}
        rowHeight={rowHeight}
        selection={selection}
        acts={acts}
        focusRef={focus}
      />
      <BulkBar selection={selection} bulk={bulk} found={{ query, totals }} />
      <OnceOpened opened={bulk.report !== null}>
        {(opened) => <OutcomeReport bulk={bulk} opened={opened} />}
      </OnceOpened>
      <Peek
        onClose={peek.close}
        onPaid={(invoice) => acts.onPaid(asRow(invoice))}
        onPause={(invoice) => acts.onPause(asRow(invoice))}
      />
    </MarginPage>
  )
}

const asRow = ({ plan, ...invoice }: Data.InvoiceDetail): Data.Invoice => ({
  ...invoice,
  plan: plan && { id: plan.id, name: plan.name },
})

/** What rows can ask, as functions that never change: a list of a thousand rows is not drawn again. */
function useRowActs(
  selection: Selection,
  bulk: ReturnType<typeof useBulk>,
  invoices: readonly Data.Invoice[]
): RowActs {
  const prefetch = usePrefetch()
  const latest = useRef({ bulk, invoices })
  useEffect(() => {
    latest.current = { bulk, invoices }
  })
  return useMemo(
    () => ({
      onTick: (invoice, extend) =>
        extend ? selection.extendTo(invoice, latest.current.invoices) : selection.toggle(invoice),
      onPaid: (invoice) =>
        latest.current.bulk.perform('pay', [{ kind: 'pay', invoiceId: invoice.id }], [invoice]),
      onPause: (invoice) =>
        latest.current.bulk.perform(
          'hold',
          [{ kind: 'hold', invoiceId: invoice.id, endsAt: null }],
          [invoice]
        ),
      onIntent: ({ id }) => prefetch(id),
    }),
    [selection, prefetch]
  )
}
