import { Link } from '@tanstack/react-router'
import { IconBell, IconCheck, IconPlayerPause } from '@tabler/icons-react'
import { memo } from 'react'
import { FormattedMessage, useIntl } from 'react-intl'
import type { Data } from '@generated/data'
import { useFormat } from '../../../lib/format_context.tsx'
import type { LocalDate } from '../../../lib/format.ts'
import { Numero } from '../../../ui/numero.tsx'
import { InvoiceStatusTag } from '../../../ui/status_tag.tsx'
import { WhenDate } from '../../../ui/when.tsx'
import { canDo } from '../api/operations.ts'
import type { ColumnName } from '../columns.ts'
import { useIsSelected, type Selection } from '../selection.ts'
import { DueLabel, daysLate } from './due_label.tsx'
import classes from './invoice_row.module.css'
import quick from './quick_actions.module.css'
import { NextAction } from './next_action.tsx'

/** What a row can ask of the list; the same functions for every row, so that none is drawn in vain. */
export interface RowActs {
  onTick: (invoice: Data.Invoice, extend: boolean) => void
  onPaid: (invoice: Data.Invoice) => void
  onPause: (invoice: Data.Invoice) => void
  onIntent: (invoice: Data.Invoice) => void
}

interface InvoiceRowProps {
  invoice: Data.Invoice
  index: number
  columns: readonly ColumnName[]
  today: LocalDate
  selection: Selection
  acts: RowActs
}

/**
 * One invoice on one line (two on a phone); the whole line opens it, the number is the link. Memoized:
 * ticking one, or scrolling, draws no other again.
 */
export const InvoiceRow = memo(function InvoiceRow({
  invoice,
  index,
  columns,
  today,
  selection,
  acts,
}: InvoiceRowProps) {
  const isSelected = useIsSelected(selection, invoice.id)
  const isClosed = invoice.status === 'paid' || invoice.status === 'cancelled'

  return (
    <div
      role="row"
      aria-rowindex={index + 2}
      tabIndex={-1}
      className={classes.row}
      data-index={index}
      data-id={invoice.id}
      data-closed={isClosed || undefined}
      data-selected={isSelected || undefined}
      onPointerEnter={() => acts.onIntent(invoice)}
    >
      <span role="cell" className={classes.due}>
        <DueLabel invoice={invoice} today={today} />
      </span>
      <Tick invoice={invoice} isSelected={isSelected} onTick={acts.onTick} />
      <span role="cell" className={classes.numero}>
        <Link to="/factures/$invoiceId" params={{ invoiceId: invoice.id }} className={classes.open}>
          <Numero>{invoice.numero}</Numero>
        </Link>
      </span>
      <span role="cell" className={classes.client} title={invoice.client.name}>
        {invoice.client.name}
      </span>
      {columns.map((name) => (
        <Cell key={name} name={name} invoice={invoice} today={today} />
      ))}
      <QuickActs invoice={invoice} acts={acts} />
    </div>
  )
})

function Tick({
  invoice,
  isSelected,
  onTick,
}: {
  invoice: Data.Invoice
  isSelected: boolean
  onTick: RowActs['onTick']
}) {
  const intl = useIntl()
  return (
    <span role="cell" className={classes.tick}>
      <input
        type="checkbox"
        aria-label={intl.formatMessage({ id: 'invoices.tick' }, { numero: invoice.numero })}
        checked={isSelected}
        onClick={(event) => onTick(invoice, event.shiftKey)}
        readOnly
      />
    </span>
  )
}

function Cell({
  name,
  invoice,
  today,
}: {
  name: ColumnName
  invoice: Data.Invoice
  today: LocalDate
}) {
  const intl = useIntl()
  const format = useFormat()
  switch (name) {
    case 'status':
      return (
        <span role="cell" className={classes.status}>
          <InvoiceStatusTag status={invoice.status} overdue={daysLate(invoice, today) > 0} />
        </span>
      )
    case 'amount':
      return (
        <span role="cell" className={`${classes.right} ${classes.total}`}>
          {format.amount(invoice.amountTtcCents)}
        </span>
      )
    case 'remainder':
      return (
        <span role="cell" className={`${classes.right} ${classes.rest}`}>
          {format.amount(invoice.status === 'cancelled' ? 0 : invoice.remainderCents)}
        </span>
      )
    case 'next':
      return (
        <span role="cell" className={classes.next}>
          <NextAction invoice={invoice} />
        </span>
      )
    case 'bell':
      return (
        <span role="cell" className={classes.bell}>
          {invoice.nextRelance === null ? null : (
            <IconBell
              size={15}
              stroke={1.75}
              role="img"
              aria-label={intl.formatMessage({ id: 'invoices.chased' })}
            />
          )}
        </span>
      )
    case 'plan':
      return (
        <span role="cell" className={classes.plan} title={invoice.plan?.name}>
          {invoice.plan?.name ?? <FormattedMessage id="chip.noPlan" />}
        </span>
      )
    case 'issued':
      return (
        <span role="cell" className={classes.issued}>
          <WhenDate date={invoice.issueDate}>{format.date(invoice.issueDate)}</WhenDate>
        </span>
      )
  }
}

/** What one does most, without leaving the list: shown under the pointer and under the focus. */
function QuickActs({ invoice, acts }: { invoice: Data.Invoice; acts: RowActs }) {
  const intl = useIntl()
  if (!canDo('pay', invoice)) return null
  return (
    <span role="cell" className={`${classes.quick} ${quick.actions}`}>
      <button
        type="button"
        aria-label={intl.formatMessage({ id: 'row.paid' }, { numero: invoice.numero })}
        onClick={() => acts.onPaid(invoice)}
      >
        <IconCheck size={16} stroke={2} aria-hidden="true" />
        <span aria-hidden="true">
          <FormattedMessage id="row.paidShort" />
        </span>
      </button>
      {canDo('hold', invoice) ? (
        <button
          type="button"
          aria-label={intl.formatMessage({ id: 'row.pause' }, { numero: invoice.numero })}
          onClick={() => acts.onPause(invoice)}
        >
          <IconPlayerPause size={16} stroke={1.75} aria-hidden="true" />
        </button>
      ) : null}
    </span>
  )
}
