import { CopyButton, UnstyledButton } from '@mantine/core'
import { IconCheck, IconCopy } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import { useRef } from 'react'
import { FormattedMessage, useIntl } from 'react-intl'
import type { Data } from '@generated/data'
import { daysBetween } from '../../../lib/format.ts'
import { useFormat, useToday } from '../../../lib/format_context.tsx'
import { Numero } from '../../../ui/numero.tsx'
import { PageHeading } from '../../../ui/page_heading.tsx'
import { InvoiceStatusTag } from '../../../ui/status_tag.tsx'
import text from '../../../ui/text.module.css'
import { WhenDate } from '../../../ui/when.tsx'
import { AmountDue } from './amount_due.tsx'
import { InvoiceActions } from './invoice_actions.tsx'
import classes from './invoice_header.module.css'
import { NextSentence } from './next_sentence.tsx'
import { PaidDrop } from './paid_drop.tsx'
import { StandingNote } from './standing_note.tsx'

interface InvoiceHeaderProps {
  invoice: Data.InvoiceDetail
  relances: Data.Relance[] | undefined
}

/** What it is, what happens next, how much is left, and what can be done. */
export function InvoiceHeader({ invoice, relances }: InvoiceHeaderProps) {
  const intl = useIntl()
  const format = useFormat()
  const today = useToday()
  const amount = useRef<HTMLDivElement>(null)
  const daysLate = daysBetween(invoice.dueDate, today)
  const closed = invoice.status === 'paid' || invoice.status === 'cancelled'

  return (
    <>
      <div className={classes.back}>
        <Link to="/factures">
          <FormattedMessage id="nav.invoices" />
        </Link>
      </div>
      <header className={classes.header}>
        <PaidDrop isPaid={invoice.status === 'paid'} amount={amount} />
        <div>
          <div className={classes.crumb}>
            <Numero>{invoice.numero}</Numero>
            <CopyButton value={invoice.numero}>
              {({ copied, copy }) => (
                <UnstyledButton
                  className={classes.copy}
                  onClick={copy}
                  aria-label={intl.formatMessage({ id: copied ? 'common.copied' : 'common.copy' })}
                >
                  {copied ? (
                    <IconCheck size={15} aria-hidden="true" />
                  ) : (
                    <IconCopy size={15} stroke={1.75} aria-hidden="true" />
                  )}
                </UnstyledButton>
              )}
            </CopyButton>
            <InvoiceStatusTag status={invoice.status} overdue={daysLate > 0} />
            <span className={text.detail}>
              <FormattedMessage
                id={closed ? 'invoice.due' : daysLate > 0 ? 'invoice.dueLate' : 'invoice.dueAhead'}
                values={{
                  days: Math.abs(daysLate),
                  date: (
                    <WhenDate date={invoice.dueDate}>{format.longDay(invoice.dueDate)}</WhenDate>
                  ),
                }}
              />
            </span>
          </div>
          <PageHeading title={`${invoice.numero}, ${invoice.client.name}`}>
            {invoice.client.name}
          </PageHeading>
          <NextSentence invoice={invoice} />
          <StandingNote invoice={invoice} />
        </div>
        <div ref={amount} className={classes.dueSlot}>
          <AmountDue invoice={invoice} />
        </div>
        <InvoiceActions invoice={invoice} relances={relances} />
      </header>
    </>
  )
}
