import { ActionIcon, Menu } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { IconDots, IconPencil, IconPlayerSkipForward, IconSend } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import { FormattedMessage, useIntl } from 'react-intl'
import { useFormat } from '../../lib/format_context.tsx'
import { PostponeDialog } from './postpone_dialog.tsx'
import { PostponeItems } from './postpone_items.tsx'
import { SendNowDialog } from './send_now_dialog.tsx'
import type { Upcoming } from './upcoming.ts'
import { usePassOver, usePostponement } from './use_postponement.ts'

/** The menu of `SendMenu`, with the two questions it may ask. */
export default function SendMenuEntries({ upcoming }: { upcoming: Upcoming }) {
  const intl = useIntl()
  const format = useFormat()
  const [isChoosing, choice] = useDisclosure()
  const [isAsking, question] = useDisclosure()
  const { postponeBy } = usePostponement(upcoming)
  const { passOver } = usePassOver(upcoming)
  const { invoice } = upcoming
  const day = format.dayOf(upcoming.sendAt)
  const icon = { 'size': 16, 'stroke': 1.75, 'aria-hidden': true } as const

  return (
    <>
      <Menu position="bottom-end" withinPortal={false} withInitialFocusPlaceholder={false}>
        <Menu.Target>
          <ActionIcon
            variant="subtle"
            color="encre"
            c="var(--rb-ink-soft)"
            size={32}
            aria-label={intl.formatMessage(
              { id: 'sending.actions' },
              { numero: invoice.numero, client: invoice.client.name }
            )}
          >
            <IconDots {...icon} size={18} />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          <PostponeItems from={day} postponeBy={postponeBy} onOtherDay={choice.open} />
          <Menu.Item leftSection={<IconPlayerSkipForward {...icon} />} onClick={passOver}>
            <FormattedMessage id="sending.skip" />
          </Menu.Item>
          <Menu.Item
            leftSection={<IconPencil {...icon} />}
            renderRoot={(props) => (
              <Link
                {...props}
                to="/factures/$invoiceId"
                params={{ invoiceId: invoice.id }}
                search={{ panneau: 'modifier', id: upcoming.id }}
              />
            )}
          >
            <FormattedMessage id="sending.edit" />
          </Menu.Item>
          <Menu.Divider />
          <Menu.Item leftSection={<IconSend {...icon} />} onClick={question.open}>
            <FormattedMessage id="sending.now" />
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
      <PostponeDialog
        opened={isChoosing}
        onClose={choice.close}
        from={day}
        onChosen={(days) => {
          choice.close()
          postponeBy(days)
        }}
      />
      <SendNowDialog opened={isAsking} onClose={question.close} upcoming={upcoming} />
    </>
  )
}
