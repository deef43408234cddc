import type { ReactNode } from 'react'
import { FormattedMessage } from 'react-intl'
import type { LocalDate } from '../lib/format.ts'
import { useFormat, useToday } from '../lib/format_context.tsx'
import classes from './day_section.module.css'
import { MarginRow } from './margin.tsx'
import { WhenDate } from './when.tsx'

/** A day hung on the margin line, by its name when it is today, with what belongs to it beside it. */
export function DaySection({ date, children }: { date: LocalDate; children: ReactNode }) {
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
      {children}
    </MarginRow>
  )
}
