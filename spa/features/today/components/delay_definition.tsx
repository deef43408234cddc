import { Popover, UnstyledButton } from '@mantine/core'
import { IconInfoCircle } from '@tabler/icons-react'
import { FormattedMessage, useIntl } from 'react-intl'
import classes from './figures.module.css'

/** How the average delay is made, one press away. */
export default function DelayDefinition({ sample }: { sample: number }) {
  const intl = useIntl()
  return (
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
          <FormattedMessage id="recovered.delayDefinition" values={{ count: sample }} />
        </p>
      </Popover.Dropdown>
    </Popover>
  )
}
