import type { ReactNode } from 'react'
import { useFormat } from '../lib/format_context.tsx'
import type { Instant, LocalDate } from '../lib/format.ts'
import classes from './when.module.css'

/** A date said shortly, with the whole of it one hover (and one machine reading) away. */
export function WhenDate({ date, children }: { date: LocalDate; children: ReactNode }) {
  const format = useFormat()
  return (
    <time dateTime={date} title={format.fullDay(date)}>
      {children}
    </time>
  )
}

export function WhenInstant({ instant, children }: { instant: Instant; children: ReactNode }) {
  const format = useFormat()
  return (
    <time dateTime={instant} title={format.instantFull(instant)}>
      {children}
    </time>
  )
}

/** « dim. 16 août »; in the margin of a phone « 16 août », on one line. */
export function ShortDay({ date }: { date: LocalDate }) {
  const format = useFormat()
  const whole = format.shortDay(date)
  const day = format.dayMonth(date)
  if (!whole.endsWith(day)) return whole
  return (
    <>
      <span className={classes.weekday}>{whole.slice(0, -day.length)}</span>
      {day}
    </>
  )
}
