import type { ReactNode } from 'react'
import { useFormat } from '../lib/format_context.tsx'
import type { Instant, LocalDate } from '../lib/format.ts'

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
