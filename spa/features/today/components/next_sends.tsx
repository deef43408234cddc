import { Link } from '@tanstack/react-router'
import { FormattedMessage, useIntl } from 'react-intl'
import { useFormat } from '../../../lib/format_context.tsx'
import { MarginRow } from '../../../ui/margin.tsx'
import { Numero } from '../../../ui/numero.tsx'
import { ToneTag } from '../../../ui/status_tag.tsx'
import text from '../../../ui/text.module.css'
import { WhenInstant } from '../../../ui/when.tsx'
import { PendingSend } from '../../../ui/sending/pending_send.tsx'
import { SendMenu } from '../../../ui/sending/send_menu.tsx'
import type { Send } from '../api/use_today.ts'
import classes from './next_sends.module.css'

/** What leaves on its own in the coming days, hung on the line at its day and hour. */
export function NextSends({ next, weekCount }: { next: Send[]; weekCount: number }) {
  const intl = useIntl()
  if (next.length === 0) return null
  return (
    <section aria-label={intl.formatMessage({ id: 'sends.label' })}>
      {next.map((send) => (
        <SendRow key={send.relance.id} send={send} />
      ))}
      {weekCount > next.length ? (
        <MarginRow>
          <Link to="/relances" className={text.link}>
            <FormattedMessage id="sends.all" values={{ count: weekCount }} />
          </Link>
        </MarginRow>
      ) : (
        <MarginRow />
      )}
    </section>
  )
}

function SendRow({ send }: { send: Send }) {
  const format = useFormat()
  const { relance, invoice } = send
  const isLeaving = relance.immediateSendUntil !== null
  const upcoming = { ...relance, invoice }

  return (
    <MarginRow
      tight
      label={
        <WhenInstant instant={relance.sendAt}>
          {format.instantTightDay(relance.sendAt)}
          <br />
          {format.time(relance.sendAt, true)}
        </WhenInstant>
      }
    >
      <div className={classes.send}>
        <svg className={classes.dot} viewBox="0 0 13 13" aria-hidden="true">
          <circle cx="6.5" cy="6.5" r="5" />
        </svg>
        <ToneTag tone={relance.tone} />
        <Link
          to="/factures/$invoiceId"
          params={{ invoiceId: invoice.id }}
          className={classes.client}
        >
          {invoice.client.name}
        </Link>
        <span className={classes.numero}>
          <Numero>{invoice.numero}</Numero>
        </span>
        <span className={classes.left}>
          <span className={text.amount}>{format.amount(invoice.remainderCents)}</span>{' '}
          <span className={text.detail}>
            <FormattedMessage
              id="sends.left"
              values={{ offset: format.offset(relance.offsetDays) }}
            />
          </span>
        </span>
        <span className={classes.end}>
          {isLeaving ? <PendingSend upcoming={upcoming} /> : <SendMenu upcoming={upcoming} />}
        </span>
      </div>
    </MarginRow>
  )
}
