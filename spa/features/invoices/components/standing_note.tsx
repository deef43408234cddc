import { IconPlayerPause, IconScale, IconSnowflake } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import { FormattedMessage } from 'react-intl'
import type { Data } from '@generated/data'
import { useFormat } from '../../../lib/format_context.tsx'
import text from '../../../ui/text.module.css'
import classes from './invoice_header.module.css'

/** Why nothing leaves right now, in full: the offer's limit and the way out, the pause with its end and note, or the dispute's reason. */
export function StandingNote({ invoice }: { invoice: Data.InvoiceDetail }) {
  const format = useFormat()
  const { hold } = invoice

  if (invoice.status === 'litigation' && invoice.litigationReason !== null) {
    return (
      <p className={classes.note}>
        <IconScale size={16} stroke={1.75} aria-hidden="true" />
        <FormattedMessage id="litigation.said" values={{ reason: invoice.litigationReason }} />
      </p>
    )
  }
  if (hold === null || invoice.status === 'paid' || invoice.status === 'cancelled') return null
  if (hold.reason === 'quota') {
    return (
      <p className={classes.note}>
        <IconSnowflake size={16} stroke={1.75} aria-hidden="true" />
        <span>
          <FormattedMessage id="frozen.said" />{' '}
          <Link to="/parametres/abonnement" className={text.link}>
            <FormattedMessage id="frozen.offers" />
          </Link>
        </span>
      </p>
    )
  }
  const placed = invoice.holds.find(({ id }) => id === hold.id)
  return (
    <p className={classes.note}>
      <IconPlayerPause size={16} stroke={1.75} aria-hidden="true" />
      <span>
        <FormattedMessage
          id="why.holdPlaced"
          values={{
            reason: hold.reason,
            until: hold.endsAt === null ? '' : format.instantDay(hold.endsAt),
            hasUntil: hold.endsAt === null ? 'no' : 'yes',
          }}
        />
        {placed?.scope === 'client' ? (
          <>
            {' '}
            <FormattedMessage id="pause.wholeClient" />
          </>
        ) : null}
        {placed?.scope === 'organization' ? (
          <>
            {' '}
            <FormattedMessage id="pause.everything" />
          </>
        ) : null}
        {placed === undefined || placed.note === '' ? null : (
          <>
            {' '}
            <FormattedMessage id="pause.said" values={{ note: placed.note }} />
          </>
        )}
      </span>
    </p>
  )
}
