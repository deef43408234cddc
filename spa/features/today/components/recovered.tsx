import { SegmentedControl } from '@mantine/core'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { FormattedMessage, useIntl } from 'react-intl'
import type { Data } from '@generated/data'
import { useFormat, useToday } from '../../../lib/format_context.tsx'
import { MarginRow } from '../../../ui/margin.tsx'
import text from '../../../ui/text.module.css'
import { rubisTime } from '../rubis_time.ts'
import { PaymentDelay } from './payment_delay.tsx'
import { RecoveredChart } from './recovered_chart.tsx'
import classes from './figures.module.css'

/** Money that came back after at least one reminder, and what it spared you. */
export function Recovered({ today }: { today: Data.Today }) {
  const intl = useIntl()
  const format = useFormat()
  const navigate = useNavigate()
  const { periode = 'annee' } = useSearch({ from: '/_app/aujourdhui' })
  const day = useToday()
  const { recovered, rubisCount, averageDelay } = today
  const freed = rubisTime(rubisCount)
  const isYear = periode === 'annee'
  const month = format.month(isYear ? `${day.slice(0, 4)}-01-01` : day)

  return (
    <MarginRow
      as="section"
      label={
        <FormattedMessage
          id={isYear ? 'recovered.since' : 'recovered.inMonth'}
          values={{ month }}
        />
      }
    >
      <div className={classes.figures}>
        <div className={classes.mainFigure}>
          <p className={text.hero}>
            {format.amount(isYear ? recovered.sinceJanuaryCents : recovered.thisMonthCents)}
          </p>
          <p className={text.detail}>
            <FormattedMessage
              id={isYear ? 'recovered.afterReminder' : 'recovered.afterReminderMonth'}
              values={{
                month: format.amount(recovered.thisMonthCents),
                year: format.amount(recovered.sinceJanuaryCents),
              }}
            />
          </p>
        </div>
        {averageDelay === null ? null : <PaymentDelay delay={averageDelay} />}
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
        <RecoveredChart
          months={recovered.months}
          highlighted={isYear ? day.slice(0, 4) : day.slice(0, 7)}
        />
      </div>
      <SegmentedControl
        className={classes.period}
        size="xs"
        aria-label={intl.formatMessage({ id: 'recovered.period' })}
        value={periode}
        onChange={(chosen) =>
          void navigate({
            from: '/aujourdhui',
            search: (before) => ({
              ...before,
              periode: chosen === 'mois' ? 'mois' : undefined,
            }),
            replace: true,
          })
        }
        data={[
          { value: 'annee', label: intl.formatMessage({ id: 'recovered.year' }) },
          { value: 'mois', label: intl.formatMessage({ id: 'recovered.month' }) },
        ]}
      />
    </MarginRow>
  )
}
