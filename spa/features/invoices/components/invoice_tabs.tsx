import { Link } from '@tanstack/react-router'
import { FormattedMessage, useIntl } from 'react-intl'
import { useFormat } from '../../../lib/format_context.tsx'
import { INVOICE_VIEWS, type InvoiceSearch } from '../invoice_search.ts'
import { VIEW_LABELS } from '../view_labels.ts'
import classes from './invoices_screen.module.css'

/** The saved views. Links, not tabs: each is an address that can be shared and gone back from. */
export function InvoiceTabs({
  search,
  views,
}: {
  search: InvoiceSearch
  views: Record<string, { count: number }> | undefined
}) {
  const intl = useIntl()
  const format = useFormat()
  return (
    <nav className={classes.tabs} aria-label={intl.formatMessage({ id: 'invoices.views' })}>
      {INVOICE_VIEWS.map((view) => (
        <Link
          key={view}
          to="/factures"
          search={{ ...search, vue: view }}
          className={classes.tab}
          aria-current={search.vue === view ? 'page' : undefined}
        >
          <FormattedMessage id={VIEW_LABELS[view]} />
          {views?.[view] === undefined ? null : (
            <span className={classes.count}>{format.integer(views[view].count)}</span>
          )}
        </Link>
      ))}
    </nav>
  )
}
