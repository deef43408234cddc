import { Button, Drawer, Skeleton } from '@mantine/core'
import { IconArrowRight, IconCheck, IconPlayerPause } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import { FormattedMessage, useIntl } from 'react-intl'
import type { ReactNode } from 'react'
import type { Data } from '@generated/data'
import { useFormat, useToday } from '../../../lib/format_context.tsx'
import { daysBetween } from '../../../lib/format.ts'
import { Numero } from '../../../ui/numero.tsx'
import { LoadFailed } from '../../../ui/states.tsx'
import { InvoiceStatusTag, ToneTag } from '../../../ui/status_tag.tsx'
import { WhenDate, WhenInstant } from '../../../ui/when.tsx'
import { usePeekedInvoice, usePeekedRelances } from '../api/use_peek.ts'
import classes from './peek_drawer.module.css'

interface PeekDrawerProps {
  invoiceId: string | undefined
  onClose: () => void
  onPaid: (invoice: Data.InvoiceDetail) => void
  onPause: (invoice: Data.InvoiceDetail) => void
}

/** An invoice at a glance, over the list: its figures, what is to come, and what one does most. */
export default function PeekDrawer({ invoiceId, onClose, onPaid, onPause }: PeekDrawerProps) {
  const intl = useIntl()
  return (
    <Drawer
      opened={invoiceId !== undefined}
      onClose={onClose}
      position="right"
      size={440}
      padding="lg"
      title={intl.formatMessage({ id: 'peek.title' })}
      overlayProps={{ backgroundOpacity: 0.2 }}
      // Locking the page would style every row of the list again, at opening and at closing.
      lockScroll={false}
      closeButtonProps={{ 'aria-label': intl.formatMessage({ id: 'common.close' }) }}
    >
      {invoiceId === undefined ? null : (
        <Peeked invoiceId={invoiceId} onPaid={onPaid} onPause={onPause} />
      )}
    </Drawer>
  )
}

function Peeked({
  invoiceId,
  onPaid,
  onPause,
}: Omit<PeekDrawerProps, 'invoiceId' | 'onClose'> & { invoiceId: string }) {
  const invoice = usePeekedInvoice(invoiceId)
  if (invoice.isPending) return <Skeleton height={220} />
  if (invoice.isError) {
    return <LoadFailed error={invoice.error} onRetry={() => void invoice.refetch()} />
  }
  return <Glance invoice={invoice.data.data} onPaid={onPaid} onPause={onPause} />
}

function Glance({
  invoice,
  onPaid,
  onPause,
}: Pick<PeekDrawerProps, 'onPaid' | 'onPause'> & { invoice: Data.InvoiceDetail }) {
  const format = useFormat()
  const today = useToday()
  const late = daysBetween(invoice.dueDate, today)
  const isClosed = invoice.status === 'paid' || invoice.status === 'cancelled'

  return (
    <article className={classes.glance}>
      <h2>{invoice.client.name}</h2>
      <p className={classes.line}>
        <Numero>{invoice.numero}</Numero>
        <InvoiceStatusTag status={invoice.status} overdue={late > 0} />
      </p>
      <p className={classes.amount}>
        {format.amount(invoice.status === 'cancelled' ? 0 : invoice.remainderCents)}
      </p>
      <dl className={classes.facts}>
        <Fact label={<FormattedMessage id="column.due" />}>
          <WhenDate date={invoice.dueDate}>{format.date(invoice.dueDate)}</WhenDate>
          {isClosed ? null : (
            <span className={late > 0 ? classes.late : undefined}>
              {' · '}
              <FormattedMessage
                id={late > 0 ? 'invoices.daysLate' : 'invoices.daysLeft'}
                values={{ days: Math.abs(late) }}
              />
            </span>
          )}
        </Fact>
        <Fact label={<FormattedMessage id="column.amount" />}>
          {format.amount(invoice.amountTtcCents)}
        </Fact>
        <Fact label={<FormattedMessage id="column.plan" />}>
          {invoice.plan?.name ?? <FormattedMessage id="chip.noPlan" />}
        </Fact>
        {invoice.subject === '' ? null : (
          <Fact label={<FormattedMessage id="peek.subject" />}>{invoice.subject}</Fact>
        )}
      </dl>
      <Coming invoiceId={invoice.id} />
      <div className={classes.acts}>
        <Button
          renderRoot={(props) => (
            <Link {...props} to="/factures/$invoiceId" params={{ invoiceId: invoice.id }} />
          )}
          rightSection={<IconArrowRight size={16} stroke={1.75} aria-hidden="true" />}
        >
          <FormattedMessage id="peek.open" />
        </Button>
        {isClosed ? null : (
          <Button
            variant="default"
            leftSection={<IconCheck size={16} stroke={1.75} aria-hidden="true" />}
            onClick={() => onPaid(invoice)}
          >
            <FormattedMessage id="peek.paid" />
          </Button>
        )}
        {isClosed || invoice.hold !== null ? null : (
          <Button
            variant="default"
            leftSection={<IconPlayerPause size={16} stroke={1.75} aria-hidden="true" />}
            onClick={() => onPause(invoice)}
          >
            <FormattedMessage id="bulk.pause" />
          </Button>
        )}
      </div>
    </article>
  )
}

function Fact({ label, children }: { label: ReactNode; children: ReactNode }) {
  return (
    <div>
      <dt>{label}</dt>
      <dd>{children}</dd>
    </div>
  )
}

const SHOWN = 4

/** The reminders that have not left yet, in order. */
function Coming({ invoiceId }: { invoiceId: string }) {
  const format = useFormat()
  const relances = usePeekedRelances(invoiceId)
  const coming = (relances.data?.data ?? []).filter(({ status }) =>
    ['scheduled', 'drafted', 'failed', 'unknown'].includes(status)
  )
  if (coming.length === 0) return null
  return (
    <section aria-labelledby="peek-coming">
      <h3 id="peek-coming">
        <FormattedMessage id="peek.coming" />
      </h3>
      <ol className={classes.coming}>
        {coming.slice(0, SHOWN).map((relance) => (
          <li key={relance.id}>
            <WhenInstant instant={relance.sendAt}>
              {format.instantShortDay(relance.sendAt)}
            </WhenInstant>
            <ToneTag tone={relance.tone} />
            {relance.status === 'drafted' ? <FormattedMessage id="next.yourCall" /> : null}
          </li>
        ))}
      </ol>
    </section>
  )
}
