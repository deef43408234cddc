import { Popover, UnstyledButton } from '@mantine/core'
import { IconInfoCircle } from '@tabler/icons-react'
import { FormattedMessage, useIntl } from 'react-intl'
import type { Data } from '@generated/data'
import { useFormat } from '../../../lib/format_context.tsx'
import text from '../../../ui/text.module.css'
import classes from './figures.module.css'

/** A figure that people compare must say how it is made. */
export function PaymentDelay({ delay }: { delay: NonNullable<Data.Today['averageDelay']> }) {
  const intl = useIntl()
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
        <Popover width={300} position="bottom-start" withArrow shadow="md">
          <Popover.Target>
            <UnstyledButton
              className={classes.info}
              aria-label={intl.formatMessage({ id: 'recovered.delayHow' })}
            >
              <IconInfoCircle size={16} stroke={1.75} aria-hidden="true" />
            </UnstyledButton>
          </Popover.Target>
          <Popover.Dropdown>
            <p className={classes.definition}>
              <FormattedMessage id="recovered.delayDefinition" values={{ count: delay.sample }} />
            </p>
          </Popover.Dropdown>
        </Popover>
        <br />
        <FormattedMessage
          id={late >= 0 ? 'recovered.delayLate' : 'recovered.delayEarly'}
          values={{ days: Math.abs(late) }}
        />
      </p>
    </div>
  )
}
