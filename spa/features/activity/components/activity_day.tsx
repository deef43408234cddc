import { Link } from '@tanstack/react-router'
import { FormattedMessage, useIntl } from 'react-intl'
import type { Data } from '@generated/data'
import type { LocalDate } from '../../../lib/format.ts'
import { useFormat, useToday } from '../../../lib/format_context.tsx'
import { eventFacts } from '../../../ui/events/event_facts.ts'
import { EVENT_LOOKS } from '../../../ui/events/event_looks.ts'
import { MarginRow } from '../../../ui/margin.tsx'
import { Numero } from '../../../ui/numero.tsx'
import { ToneTag } from '../../../ui/status_tag.tsx'
import { Tag } from '../../../ui/tag.tsx'
import { TimelineMark } from '../../../ui/timeline_mark.tsx'
import { WhenDate, WhenInstant } from '../../../ui/when.tsx'
import classes from './activity_screen.module.css'

const TONES = ['amical', 'courtois', 'ferme', 'mise_en_demeure'] as const

interface ActivityDayProps {
  date: LocalDate
  events: Data.Activity[]
  /** Narrows the log to one invoice. */
  onInvoice: (invoiceId: string) => void
}

export function ActivityDay({ date, events, onInvoice }: ActivityDayProps) {
  const format = useFormat()
  const today = useToday()
  const headingId = `jour-${date}`
  return (
    <MarginRow
      as="section"
      labelledBy={headingId}
      tight
      label={
        <h2 id={headingId} className={classes.day} data-today={date === today || undefined}>
          <WhenDate date={date}>
            {date === today ? (
              <FormattedMessage id="agenda.today" />
            ) : (
              <>
                {format.tightDay(date)}
                <br />
                <span className={classes.month}>{format.monthFrom(date, today)}</span>
              </>
            )}
          </WhenDate>
        </h2>
      }
    >
      <ol className={classes.events}>
        {events.map((event) => (
          <EventLine key={event.id} event={event} onInvoice={onInvoice} />
        ))}
      </ol>
    </MarginRow>
  )
}

/** One line: the hour, what happened and why, about which invoice, by whom. */
function EventLine({
  event,
  onInvoice,
}: {
  event: Data.Activity
  onInvoice: (invoiceId: string) => void
}) {
  const intl = useIntl()
  const format = useFormat()
  const look = EVENT_LOOKS[event.kind]
  const values = { ...eventFacts(event, undefined, format), count: 1 }
  const { invoice, client } = event
  const tone = TONES.find((one) => one === event.payload.tone)

  return (
    <li className={classes.event}>
      <TimelineMark kind={look.mark} />
      <p className={classes.head}>
        <WhenInstant instant={event.at}>
          <span className={classes.hour}>{format.time(event.at, true)}</span>
        </WhenInstant>
        {look.tag === 'tone' && tone !== undefined ? <ToneTag tone={tone} /> : null}
        {typeof look.tag === 'object' ? (
          <Tag tone={look.tag.tone} icon={look.tag.icon}>
            <FormattedMessage id={look.tag.label} />
          </Tag>
        ) : null}
        <b className={classes.title}>
          <FormattedMessage id={look.title} values={values} />
        </b>
        {client === null ? null : <span>{client.name}</span>}
        {invoice === null ? null : (
          <Link
            to="/factures/$invoiceId"
            params={{ invoiceId: invoice.id }}
            className={classes.invoice}
          >
            <Numero>{invoice.numero}</Numero>
          </Link>
        )}
        {invoice === null ? null : (
          <button
            type="button"
            className={classes.narrow}
            aria-label={intl.formatMessage(
              { id: 'activity.onlyInvoice' },
              { numero: invoice.numero }
            )}
            onClick={() => onInvoice(invoice.id)}
          >
            <FormattedMessage id="activity.only" />
          </button>
        )}
      </p>
      <p className={classes.why}>
        {look.why === undefined ? null : (
          <>
            <FormattedMessage id={look.why} values={values} />{' '}
          </>
        )}
        {event.actor.kind === 'system' ? null : (
          <FormattedMessage
            id="activity.by"
            values={{
              name:
                event.actor.name ??
                intl.formatMessage({
                  id: event.actor.kind === 'client' ? 'activity.byClient' : 'activity.someone',
                }),
            }}
          />
        )}
      </p>
    </li>
  )
}
