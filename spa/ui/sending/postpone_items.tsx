import { Menu } from '@mantine/core'
import { IconCalendarPlus } from '@tabler/icons-react'
import { FormattedMessage } from 'react-intl'
import { addDays, daysBetween, type LocalDate } from '../../lib/format.ts'
import { useFormat } from '../../lib/format_context.tsx'
import { mondayAfter } from './monday.ts'

interface PostponeItemsProps {
  /** The day it leaves now. */
  from: LocalDate
  postponeBy: (days: number) => void
  onOtherDay: () => void
}

/** Later by a day, to Monday, or to another day: each says the day it means. */
export function PostponeItems({ from, postponeBy, onOtherDay }: PostponeItemsProps) {
  const format = useFormat()
  const monday = mondayAfter(from)
  const icon = <IconCalendarPlus size={16} stroke={1.75} aria-hidden="true" />
  return (
    <>
      <Menu.Item leftSection={icon} onClick={() => postponeBy(1)}>
        <FormattedMessage id="sending.oneDay" values={{ day: format.shortDay(addDays(from, 1)) }} />
      </Menu.Item>
      <Menu.Item leftSection={icon} onClick={() => postponeBy(daysBetween(from, monday))}>
        <FormattedMessage id="sending.monday" values={{ day: format.dayMonth(monday) }} />
      </Menu.Item>
      <Menu.Item leftSection={icon} onClick={onOtherDay}>
        <FormattedMessage id="sending.otherDay" />
      </Menu.Item>
    </>
  )
}
