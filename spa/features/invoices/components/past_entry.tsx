import { FormattedMessage } from 'react-intl'
import type { Data } from '@generated/data'
import { useFormat } from '../../../lib/format_context.tsx'
import { ToneTag } from '../../../ui/status_tag.tsx'
import { Tag } from '../../../ui/tag.tsx'
import { ShortDay, WhenDate, WhenInstant } from '../../../ui/when.tsx'
import { EVENT_LOOKS } from '../../../ui/events/event_looks.ts'
import { eventFacts } from '../../../ui/events/event_facts.ts'
import type { Event, PastEntryData } from '../timeline_entries.ts'
import { TimelineMark } from '../../../ui/timeline_mark.tsx'
import { LeftMail } from './left_mail.tsx'
import { PastUndo } from './past_undo.tsx'
import classes from './timeline.module.css'

interface PastEntryProps {
  entry: PastEntryData
  invoice: Data.InvoiceDetail
  relances: Data.Relance[]
}

export function PastEntry({ entry, invoice, relances }: PastEntryProps) {
  if (entry.type === 'due') return <DueEntry invoice={invoice} />
  const { event, count } = entry
  return <EventEntry event={event} count={count} invoice={invoice} relances={relances} />
}

function DueEntry({ invoice }: { invoice: Data.InvoiceDetail }) {
  return (
    <li className={classes.entry}>
      <span className={classes.when}>
        <WhenDate date={invoice.dueDate}>
          <ShortDay date={invoice.dueDate} />
        </WhenDate>
      </span>
      <div className={classes.fact}>
        <TimelineMark kind="due" />
        <div className={classes.line}>
          <b className={classes.title}>
            <FormattedMessage id="timeline.due" />
          </b>
        </div>
      </div>
    </li>
  )
}

interface EventEntryProps extends Omit<PastEntryProps, 'entry'> {
  event: Event
  count: number
}

function EventEntry({ event, count, invoice, relances }: EventEntryProps) {
  const format = useFormat()
  const look = EVENT_LOOKS[event.kind]
  const relance = relances.find(({ id }) => id === event.relanceId)
  const values = { ...eventFacts(event, relance, format), count }

  return (
    <li className={classes.entry}>
      <span className={classes.when}>
        <WhenInstant instant={event.at}>
          <ShortDay date={format.dayOf(event.at)} />
          <br />
          {format.time(event.at, true)}
        </WhenInstant>
      </span>
      <div className={classes.fact}>
        <TimelineMark kind={look.mark} />
        <div className={classes.line}>
          {look.tag === 'tone' && relance && count === 1 ? <ToneTag tone={relance.tone} /> : null}
          {typeof look.tag === 'object' ? (
            <Tag tone={look.tag.tone} icon={look.tag.icon}>
              <FormattedMessage id={look.tag.label} />
            </Tag>
          ) : null}
          <b className={classes.title}>
            <FormattedMessage id={look.title} values={values} />
          </b>
          {event.kind === 'relance_sent' && relance !== undefined ? (
            <LeftMail relance={relance} />
          ) : null}
          <PastUndo event={event} invoice={invoice} relances={relances} />
        </div>
        {look.why === undefined ? null : (
          <p className={classes.why}>
            <FormattedMessage id={look.why} values={values} />
          </p>
        )}
      </div>
    </li>
  )
}
