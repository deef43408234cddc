import { FormattedMessage } from 'react-intl'
import { useFormat, useToday } from '../../../lib/format_context.tsx'
import { MarginRow } from '../../../ui/margin.tsx'
import { WhenDate } from '../../../ui/when.tsx'
import type { AgendaEntry } from '../agenda_days.ts'
import { AgendaLine } from './agenda_line.tsx'
import classes from './agenda_list.module.css'

type Day = Extract<AgendaEntry, { type: 'day' }>
type Closed = Extract<AgendaEntry, { type: 'closed' }>

/** A day on the margin line, with what leaves then. */
export function DayOfAgenda({ day: { date, lines } }: { day: Day }) {
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
      <ul className={classes.lines}>
        {lines.map((line) => (
          <AgendaLine key={line.relance.id} line={line} />
        ))}
      </ul>
    </MarginRow>
  )
}

/** Days on which nothing leaves, said and shaded: « sam. 28 – dim. 29, week-end ». */
export function ClosedDays({ days: { from, to, closure } }: { days: Closed }) {
  const format = useFormat()
  return (
    <MarginRow
      tight
      label={
        <span className={classes.closedDay}>
          {from === to ? (
            format.tightDay(from)
          ) : (
            <>
              {format.tightDay(from)}
              <br />
              {format.tightDay(to)}
            </>
          )}
        </span>
      }
    >
      <p className={classes.closed}>
        <FormattedMessage id="agenda.closed" values={{ closure, day: format.dayMonth(from) }} />
      </p>
    </MarginRow>
  )
}
