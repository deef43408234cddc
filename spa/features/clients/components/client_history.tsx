import { Button, Title } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { FormattedMessage, useIntl } from 'react-intl'
import type { Data } from '@generated/data'
import { useFormat } from '../../../lib/format_context.tsx'
import { eventFacts } from '../../../ui/events/event_facts.ts'
import { EVENT_LOOKS } from '../../../ui/events/event_looks.ts'
import { Numero } from '../../../ui/numero.tsx'
import { LoadFailed } from '../../../ui/states.tsx'
import { TimelineMark } from '../../../ui/timeline_mark.tsx'
import { WhenInstant } from '../../../ui/when.tsx'
import { useClientActivity, type Client } from '../api/use_client.ts'
import classes from './client_lists.module.css'

/** What happened with this client, the newest first, on the margin line. */
export function ClientHistory({ client }: { client: Client }) {
  const activity = useClientActivity(client.id)
  const events = activity.data?.pages.flatMap((page) => page.data) ?? []
  return (
    <section className={classes.block} aria-labelledby="client-history">
      <Title order={2} id="client-history">
        <FormattedMessage id="client.history" />
      </Title>
      {activity.isError ? (
        <LoadFailed error={activity.error} onRetry={() => void activity.refetch()} />
      ) : null}
      <ol className={classes.events}>
        {events.map((event) => (
          <EventLine key={event.id} event={event} />
        ))}
      </ol>
      {activity.hasNextPage ? (
        <Button
          variant="default"
          loading={activity.isFetchingNextPage}
          onClick={() => void activity.fetchNextPage()}
        >
          <FormattedMessage id="clients.more" />
        </Button>
      ) : null}
    </section>
  )
}

function EventLine({ event }: { event: Data.Activity }) {
  const intl = useIntl()
  const format = useFormat()
  const look = EVENT_LOOKS[event.kind]
  const values = { ...eventFacts(event, undefined, format), count: 1 }
  const title = intl.formatMessage({ id: look.title }, values)
  const by = event.actor.kind === 'user' ? event.actor.name : null
  return (
    <li className={classes.event}>
      <span className={classes.due}>
        <WhenInstant instant={event.at}>
          {format.dayMonth(format.dayOf(event.at))}
          <br />
          {format.time(event.at, true)}
        </WhenInstant>
      </span>
      <TimelineMark kind={look.mark} />
      <span className={classes.eventTitle}>
        {title}
        {by === null || title.includes(by) ? null : (
          <span className={classes.by}>{` · ${by}`}</span>
        )}
      </span>
      {event.invoice === null ? null : (
        <Link
          to="/factures/$invoiceId"
          params={{ invoiceId: event.invoice.id }}
          className={classes.eventInvoice}
        >
          <Numero>{event.invoice.numero}</Numero>
        </Link>
      )}
    </li>
  )
}
