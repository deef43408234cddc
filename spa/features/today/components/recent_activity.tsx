import { Link } from '@tanstack/react-router'
import { FormattedMessage } from 'react-intl'
import type { Data } from '@generated/data'
import { useFormat } from '../../../lib/format_context.tsx'
import { eventFacts } from '../../../ui/events/event_facts.ts'
import { EVENT_LOOKS } from '../../../ui/events/event_looks.ts'
import { MarginRow } from '../../../ui/margin.tsx'
import { Numero } from '../../../ui/numero.tsx'
import text from '../../../ui/text.module.css'
import { WhenInstant } from '../../../ui/when.tsx'
import classes from './recent_activity.module.css'

type Event = Data.Today['recent'][number]

/** The last things that happened, one line each; all of them are in Activité. */
export function RecentActivity({ recent }: { recent: Event[] }) {
  if (recent.length === 0) return <MarginRow last />
  return (
    <MarginRow as="section" label={<FormattedMessage id="recent.title" />} last>
      <ul className={classes.events}>
        {recent.map((event) => (
          <EventLine key={event.id} event={event} />
        ))}
      </ul>
      <Link to="/activite" className={text.link}>
        <FormattedMessage id="recent.all" />
      </Link>
    </MarginRow>
  )
}

function EventLine({ event }: { event: Event }) {
  const format = useFormat()
  const { invoice, client } = event
  return (
    <li className={classes.event}>
      <span className={classes.when}>
        <WhenInstant instant={event.at}>
          {format.instantShortDay(event.at)}, {format.time(event.at)}
        </WhenInstant>
      </span>
      <span>
        <FormattedMessage
          id={EVENT_LOOKS[event.kind].title}
          values={{ ...eventFacts(event, undefined, format), count: 1 }}
        />
        {client === null ? null : <span className={text.detail}> — {client.name}</span>}{' '}
        {invoice === null ? null : (
          <Link
            to="/factures/$invoiceId"
            params={{ invoiceId: invoice.id }}
            className={classes.invoice}
          >
            <Numero>{invoice.numero}</Numero>
          </Link>
        )}
      </span>
    </li>
  )
}
