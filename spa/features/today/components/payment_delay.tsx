import { lazy, Suspense } from 'react'
import { FormattedMessage } from 'react-intl'
import type { Data } from '@generated/data'
import { useFormat } from '../../../lib/format_context.tsx'
import text from '../../../ui/text.module.css'
import classes from './figures.module.css'

const DelayDefinition = lazy(() => import('./delay_definition.tsx'))

/** A figure that people compare must say how it is made. */
export function PaymentDelay({ delay }: { delay: NonNullable<Data.Today['averageDelay']> }) {
  const format = useFormat()
  const late = Math.round(delay.lateDays)

  return (
    <div>
      <p className={text.figure}>
        <FormattedMessage
          id="recovered.days"
          values={{ days: format.integer(Math.round(delay.days)) }}
        />
      </p>
      <p className={text.detail}>
        <FormattedMessage id="recovered.averageDelay" />{' '}
        <Suspense fallback={<span className={classes.info} />}>
          <DelayDefinition sample={delay.sample} />
        </Suspense>
        <br />
        <FormattedMessage
          id={late >= 0 ? 'recovered.delayLate' : 'recovered.delayEarly'}
          values={{ days: Math.abs(late) }}
        />
      </p>
    </div>
  )
}
