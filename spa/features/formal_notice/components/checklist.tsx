import { IconAlertTriangle, IconCheck } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { FormattedMessage, useIntl } from 'react-intl'
import type { Data } from '@generated/data'
import { useFormat } from '../../../lib/format_context.tsx'
import { toneLabel } from '../../../ui/status_tag.tsx'
import { WhenInstant } from '../../../ui/when.tsx'
import { deadlineIn, USUAL_DEADLINE } from '../deadline.ts'
import classes from './formal_notice.module.css'

interface ChecklistProps {
  invoice: Data.InvoiceDetail
  relances: Data.Relance[]
  letter: Data.RelancePreview
}

/** What must be right before a formal notice leaves; a missing point is a warning, said in words. */
export function Checklist({ invoice, relances, letter }: ChecklistProps) {
  const format = useFormat()
  const intl = useIntl()
  const { client } = invoice
  const deadline = deadlineIn(letter.text ?? '')
  const earlier = relances
    .filter(({ status }) => status === 'sent')
    .toSorted((a, b) => (a.sentAt ?? '').localeCompare(b.sentAt ?? ''))

  return (
    <ul className={classes.checklist}>
      <Point ok label={<FormattedMessage id="check.amount" />}>
        <b>{format.amount(invoice.remainderCents)}</b>
        {invoice.remainderCents === invoice.amountTtcCents ? null : (
          <>
            {' '}
            <FormattedMessage
              id="check.amountOf"
              values={{ total: format.amount(invoice.amountTtcCents) }}
            />
          </>
        )}
      </Point>
      {invoice.lateFees === null ? null : (
        <Point ok={invoice.lateFees.warning === null} label={<FormattedMessage id="check.fees" />}>
          <FormattedMessage
            id={invoice.lateFees.warning === null ? 'check.feesDetail' : 'check.feesWarning'}
            values={{
              indemnity: format.amount(invoice.lateFees.indemnityCents),
              penalty: format.amount(invoice.lateFees.penaltyCents),
            }}
          />
        </Point>
      )}
      <Point ok={letter.to.length > 0} label={<FormattedMessage id="check.recipient" />}>
        {letter.to.length > 0 ? (
          [...letter.to, ...letter.cc]
            .map(({ name, address }) => (name ? `${name}, ${address}` : address))
            .join(' · ')
        ) : (
          <FormattedMessage id="check.noRecipient" />
        )}
      </Point>
      <Point ok={hasAddress(invoice)} label={<FormattedMessage id="check.address" />}>
        {hasAddress(invoice) ? (
          [client.address, [client.postalCode, client.city].filter(Boolean).join(' ')]
            .filter(Boolean)
            .join(', ')
        ) : (
          <FormattedMessage id="check.noAddress" />
        )}
      </Point>
      <Point
        ok={deadline !== null && deadline >= USUAL_DEADLINE.from && deadline <= USUAL_DEADLINE.to}
        label={<FormattedMessage id="check.deadline" />}
      >
        <FormattedMessage
          id={deadline === null ? 'check.noDeadline' : 'check.deadlineDays'}
          values={{ days: deadline ?? 0, ...USUAL_DEADLINE }}
        />
      </Point>
      <Point ok={earlier.length > 0} label={<FormattedMessage id="check.earlier" />}>
        {earlier.length === 0 ? (
          <FormattedMessage id="check.noEarlier" />
        ) : (
          <ul className={classes.earlier}>
            {earlier.map((relance) => (
              <li key={relance.id}>
                {intl.formatMessage({ id: toneLabel(relance.tone) })},{' '}
                {relance.sentAt === null ? null : (
                  <WhenInstant instant={relance.sentAt}>
                    {format.date(format.dayOf(relance.sentAt))}
                  </WhenInstant>
                )}
              </li>
            ))}
          </ul>
        )}
      </Point>
      {letter.missing.length === 0 ? null : (
        <Point ok={false} label={<FormattedMessage id="check.missing" />}>
          {letter.missing.join(', ')}
        </Point>
      )}
    </ul>
  )
}

/** A registered letter needs somewhere to go. */
function hasAddress({ client }: Data.InvoiceDetail) {
  return Boolean(client.address && client.city)
}

function Point({ ok, label, children }: { ok: boolean; label: ReactNode; children: ReactNode }) {
  const intl = useIntl()
  return (
    <li className={classes.point} data-ok={ok}>
      {ok ? (
        <IconCheck
          size={17}
          stroke={1.9}
          role="img"
          aria-label={intl.formatMessage({ id: 'check.ok' })}
        />
      ) : (
        <IconAlertTriangle
          size={17}
          stroke={1.75}
          role="img"
          aria-label={intl.formatMessage({ id: 'check.toFix' })}
        />
      )}
      <span className={classes.pointLabel}>{label}</span>
      <div>{children}</div>
    </li>
  )
}
