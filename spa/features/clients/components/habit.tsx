import { FormattedMessage } from 'react-intl'
import type { Data } from '@generated/data'
import { HABIT_LABELS } from '../client_labels.ts'
import classes from './habit.module.css'

const SEGMENTS = 5
const FILLED: Record<Data.Client['habit']['level'], number> = {
  unknown: 0,
  very_late: 1,
  late: 2,
  slow: 3,
  nearly: 4,
  on_time: 5,
}

/** How a client pays: a word, and as many marks as the word is good. The marks are for the eye alone. */
export function Habit({ habit }: { habit: Data.Client['habit'] }) {
  return (
    <span className={classes.habit}>
      {habit.level === 'unknown' ? null : (
        <span className={classes.bar} data-level={habit.level} aria-hidden="true">
          {Array.from({ length: SEGMENTS }, (_, index) => (
            <i key={index} data-on={index < FILLED[habit.level] || undefined} />
          ))}
        </span>
      )}
      <span className={habit.level === 'unknown' ? classes.unknown : undefined}>
        <FormattedMessage id={HABIT_LABELS[habit.level]} />
      </span>
    </span>
  )
}

/** « 12 j après » · « 3 j avant » · « le jour même » */
export function AverageDelay({ days }: { days: number | null }) {
  if (days === null) return <span aria-hidden="true">–</span>
  return (
    <FormattedMessage
      id={days > 0 ? 'clients.daysAfter' : days < 0 ? 'clients.daysBefore' : 'clients.sameDay'}
      values={{ days: Math.abs(days) }}
    />
  )
}
