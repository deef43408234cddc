import { Link } from '@tanstack/react-router'
import { FormattedMessage } from 'react-intl'
import type { Data } from '@generated/data'
import { useFormat } from '../../../lib/format_context.tsx'
import { MarginRow } from '../../../ui/margin.tsx'
import { Numero } from '../../../ui/numero.tsx'
import { ToneTag } from '../../../ui/status_tag.tsx'
import text from '../../../ui/text.module.css'
import { WhenInstant } from '../../../ui/when.tsx'
import classes from './today_screen.module.css'

/** What leaves on its own in the coming days, hung on the line at its day and hour. */
export function NextSends({ next }: { next: Data.Today['next'] }) {
  const format = useFormat()
  if (next.length === 0) return <MarginRow last />

  return (
    <>
      {next.map(({ relance, invoice }) => (
        <MarginRow
          key={relance.id}
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
              className={classes.sendClient}
            >
              {invoice.client.name}
            </Link>
            <Numero>{invoice.numero}</Numero>
            <span className={text.amount}>{format.amount(invoice.remainderCents)}</span>
          </div>
        </MarginRow>
      ))}
      <MarginRow last>
        <Link to="/factures" className={text.link}>
          <FormattedMessage id="today.allToChase" />
        </Link>
      </MarginRow>
    </>
  )
}
