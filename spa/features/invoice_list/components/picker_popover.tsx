import { Popover } from '@mantine/core'
import { IconChevronDown } from '@tabler/icons-react'
import { useState, type ReactNode } from 'react'
import { FormattedMessage, useIntl } from 'react-intl'
import type { MessageId } from '../../../lib/i18n.tsx'
import classes from './filters.module.css'

/** A filter that needs more than a menu: a small form under its button, closed by what it gives. */
export function PickerPopover({
  word,
  children,
}: {
  word: MessageId
  children: (close: () => void) => ReactNode
}) {
  const intl = useIntl()
  const [opened, setOpened] = useState(false)
  return (
    <Popover
      opened={opened}
      onChange={setOpened}
      position="bottom-start"
      shadow="md"
      trapFocus
      returnFocus
    >
      <Popover.Target>
        <button type="button" className={classes.menu} onClick={() => setOpened(!opened)}>
          <FormattedMessage id={word} />
          <IconChevronDown size={13} stroke={2} aria-hidden="true" />
        </button>
      </Popover.Target>
      <Popover.Dropdown aria-label={intl.formatMessage({ id: word })}>
        {opened ? children(() => setOpened(false)) : null}
      </Popover.Dropdown>
    </Popover>
  )
}
