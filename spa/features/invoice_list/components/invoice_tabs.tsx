import { Link } from '@tanstack/react-router'
import { FormattedMessage, useIntl } from 'react-intl'
import { useFormat, useToday } from '../../../lib/format_context.tsx'
import { filtersOf } from '../api/filters.ts'
import { useCounts } from '../api/use_invoices.ts'
import { useSavedViews } from '../api/use_saved_views.ts'
import { INVOICE_VIEWS, invoiceSearch, type InvoiceSearch } from '../invoice_search.ts'
import { parseSearch } from '../search_syntax/parse.ts'
import { VIEW_LABELS } from '../view_labels.ts'
import classes from './invoices_screen.module.css'
import { SaveView } from './save_view.tsx'
import { SavedViewMenu } from './saved_view_menu.tsx'

interface InvoiceTabsProps {
  search: InvoiceSearch
  views: Record<string, { count: number }> | undefined
}

/**
 * The built-in views, then those that were saved. Links, not tabs: each is an address that can be
 * shared and gone back from. A saved view is the current one while the list is as it was saved.
 */
export function InvoiceTabs({ search, views }: InvoiceTabsProps) {
  const intl = useIntl()
  const format = useFormat()
  const today = useToday()
  const saved = useSavedViews().data?.data ?? []
  const addresses = saved.map(({ state }) =>
    invoiceSearch.parse({ vue: state.view, q: state.search || undefined, tri: state.sort })
  )
  const counts = useCounts(
    addresses.map(({ vue, q = '' }) => filtersOf(vue, parseSearch(q, today)))
  )
  const current = addresses.findIndex(
    ({ vue, q, tri }) => vue === search.vue && q === search.q && tri === search.tri
  )

  return (
    <div className={classes.tabRow}>
      <nav className={classes.tabs} aria-label={intl.formatMessage({ id: 'invoices.views' })}>
        {INVOICE_VIEWS.map((view) => (
          <Link
            key={view}
            to="/factures"
            search={{ vue: view, tri: search.tri }}
            className={classes.tab}
            aria-current={current === -1 && search.vue === view ? 'page' : undefined}
          >
            <FormattedMessage id={VIEW_LABELS[view]} />
            {views?.[view] === undefined ? null : (
              <span className={classes.count}>{format.integer(views[view].count)}</span>
            )}
          </Link>
        ))}
        {saved.map((view, index) => {
          const count = counts[index]
          return (
            <span key={view.id} className={classes.savedTab}>
              <Link
                to="/factures"
                search={addresses[index]}
                className={`${classes.tab} ${classes.mine}`}
                aria-current={current === index ? 'page' : undefined}
              >
                {view.name}
                {count === undefined ? null : (
                  <span className={classes.count}>
                    {count.capped ? `${count.count}+` : format.integer(count.count)}
                  </span>
                )}
              </Link>
              {current === index ? <SavedViewMenu view={view} /> : null}
            </span>
          )
        })}
      </nav>
      {current === -1 && search.q !== undefined ? <SaveView search={search} /> : null}
    </div>
  )
}
