import { Button } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { useNavigate } from '@tanstack/react-router'
import { FormattedMessage, useIntl } from 'react-intl'
import { useFormat, useToday } from '../../../lib/format_context.tsx'
import { MarginPage, MarginRow } from '../../../ui/margin.tsx'
import { PageHeading } from '../../../ui/page_heading.tsx'
import { useInvoices, useInvoiceTotals } from '../api/use_invoices.ts'
import type { InvoiceSearch } from '../invoice_search.ts'
import { VIEW_LABELS } from '../view_labels.ts'
import classes from './invoices_screen.module.css'
import { InvoiceList } from './invoice_list.tsx'
import { InvoiceTabs } from './invoice_tabs.tsx'
import { SearchField } from './search_field.tsx'
import { SortField } from './sort_field.tsx'

interface InvoicesScreenProps {
  search: InvoiceSearch
  onSearch: (search: InvoiceSearch) => void
}

/** The invoices of the organization: views, search, order and pages, all held by the address. */
export function InvoicesScreen({ search, onSearch }: InvoicesScreenProps) {
  const intl = useIntl()
  const format = useFormat()
  const today = useToday()
  const navigate = useNavigate()
  const invoices = useInvoices(search)
  const totals = useInvoiceTotals(search)
  const count = totals.data?.data.views[search.vue]?.count
  const title = intl.formatMessage(
    { id: 'invoices.title' },
    { view: intl.formatMessage({ id: VIEW_LABELS[search.vue] }), count: count ?? -1 }
  )

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
          <PageHeading title={title}>
            <FormattedMessage id="nav.invoices" />
          </PageHeading>
          <Button
            leftSection={<IconPlus size={16} stroke={1.9} aria-hidden="true" />}
            onClick={() => void navigate({ to: '/factures/nouvelle' })}
          >
            <FormattedMessage id="invoices.new" />
          </Button>
        </div>
        <InvoiceTabs search={search} views={totals.data?.data.views} />
        <div className={classes.tools}>
          <SearchField
            key={search.vue}
            value={search.q ?? ''}
            onChange={(q) => onSearch({ ...search, q: q === '' ? undefined : q })}
          />
          <SortField value={search.tri} onChange={(tri) => onSearch({ ...search, tri })} />
        </div>
      </MarginRow>
      <InvoiceList
        query={invoices}
        totals={totals.data?.data.filtered ?? totals.data?.data.views[search.vue]}
        search={search}
        onSearch={onSearch}
      />
    </MarginPage>
  )
}
