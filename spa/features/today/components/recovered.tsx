import { FormattedMessage } from 'react-intl'
import type { Data } from '@generated/data'
import { useFormat, useToday } from '../../../lib/format_context.tsx'
import { MarginRow } from '../../../ui/margin.tsx'
import text from '../../../ui/text.module.css'
import { timeFreed } from '../time_freed.ts'
import classes from './today_screen.module.css'

/** Money that came back after at least one reminder, and what it spared you. */
export function Recovered({ today }: { today: Data.Today }) {
  const format = useFormat()
  const { recovered, rubisCount, averageDelayDays } = today
  const freed = timeFreed(rubisCount)
  const january = `${useToday().slice(0, 4)}-01-01`

  return (
    <MarginRow
      as="section"
      label={<FormattedMessage id="recovered.since" values={{ month: format.month(january) }} />}
    >
      <div className={classes.figures}>
        <div className={classes.mainFigure}>
          <p className={text.hero}>{format.amount(recovered.sinceJanuaryCents)}</p>
          <p className={text.detail}>
            <FormattedMessage
              id="recovered.afterReminder"
              values={{ month: format.amount(recovered.thisMonthCents) }}
            />
          </p>
        </div>
        {averageDelayDays === null ? null : (
          <div>
            <p className={text.figure}>
              <FormattedMessage
                id="recovered.days"
                values={{ days: format.integer(Math.round(averageDelayDays)) }}
              />
            </p>
            <p className={text.detail}>
              <FormattedMessage id="recovered.averageDelay" />
            </p>
          </div>
        )}
        <div>
          <p className={text.figure}>
            <FormattedMessage id="recovered.rubis" values={{ count: rubisCount }} />
          </p>
          <p className={text.detail}>
            <FormattedMessage
              id="recovered.freed"
              values={{ hours: freed.hours, minutes: freed.minutes }}
            />
          </p>
        </div>
      </div>
    </MarginRow>
  )
}
