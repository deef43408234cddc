import { FormattedMessage } from 'react-intl'
import { useFormat } from '../../../lib/format_context.tsx'
import { DaySection } from '../../../ui/day_section.tsx'
import { MarginRow } from '../../../ui/margin.tsx'
import type { AgendaEntry } from '../agenda_days.ts'
import { AgendaLine } from './agenda_line.tsx'
import { useHolidayName } from '../use_holiday_name.ts'
import classes from './agenda_list.module.css'

type Day = Extract<AgendaEntry, { type: 'day' }>
type Closed = Extract<AgendaEntry, { type: 'closed' }>

/** A day on the margin line, with what leaves then. */
export function DayOfAgenda({ day: { date, lines } }: { day: Day }) {
  return (
    <DaySection date={date}>
      <ul className={classes.lines}>
        {lines.map((line) => (
          <AgendaLine key={line.relance.id} line={line} />
        ))}
      </ul>
    </DaySection>
  )
}

/** Days on which nothing leaves, said and shaded: « sam. 28 – dim. 29, week-end ». */
export function ClosedDays({ days: { from, to, closure, holiday } }: { days: Closed }) {
  const format = useFormat()
  const nameOf = useHolidayName()
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
        <FormattedMessage id="agenda.closed" values={{ closure, holiday: nameOf(holiday) }} />
      </p>
    </MarginRow>
  )
}
