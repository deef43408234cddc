import { Menu } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { FormattedMessage, useIntl } from 'react-intl'
import type { Data } from '@generated/data'
import { useFormat, useToday } from '../../../lib/format_context.tsx'
import { PostponeDialog } from '../../../ui/sending/postpone_dialog.tsx'
import { PostponeItems } from '../../../ui/sending/postpone_items.tsx'
import { usePostponement } from '../../../ui/sending/use_postponement.ts'
import { toneLabel } from '../../../ui/status_tag.tsx'
import text from '../../../ui/text.module.css'
import { daysBetween } from '../../../lib/format.ts'

/** Later: by a day, to Monday, or to a date. Each choice says the day it means. */
export function PostponeMenu({ relance }: { relance: Data.Relance }) {
  const intl = useIntl()
  const format = useFormat()
  const today = useToday()
  const { isPending, postponeBy } = usePostponement(relance)
  const [choosing, dialog] = useDisclosure()
  const leaves = format.dayOf(relance.sendAt)
  const earliest = leaves > today ? leaves : today
  /** Days are counted from the day it leaves, even when that one is over. */
  const postponeFromEarliest = (days: number) => {
    dialog.close()
    postponeBy(daysBetween(leaves, earliest) + days)
  }

  return (
    <>
      <Menu position="bottom-end" withinPortal={false}>
        <Menu.Target>
          <button
            type="button"
            className={text.link}
            disabled={isPending}
            aria-label={intl.formatMessage(
              { id: 'coming.postponeNamed' },
              { tone: intl.formatMessage({ id: toneLabel(relance.tone) }) }
            )}
          >
            <FormattedMessage id="coming.postpone" />
          </button>
        </Menu.Target>
        <Menu.Dropdown>
          <PostponeItems
            from={earliest}
            postponeBy={postponeFromEarliest}
            onOtherDay={dialog.open}
          />
        </Menu.Dropdown>
      </Menu>
      <PostponeDialog
        opened={choosing}
        onClose={dialog.close}
        from={earliest}
        onChosen={postponeFromEarliest}
      />
    </>
  )
}
