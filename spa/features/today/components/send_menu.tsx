import { ActionIcon, Menu } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { IconCalendarPlus, IconDots, IconPlayerSkipForward, IconSend } from '@tabler/icons-react'
import { FormattedMessage, useIntl } from 'react-intl'
import { useFormat } from '../../../lib/format_context.tsx'
import { usePostpone, useRestoreSkipped, useSkip } from '../api/use_sends.ts'
import type { Send } from '../api/use_today.ts'
import { daysToMonday, mondayAfter } from '../later_sends.ts'
import { useToasts } from '../use_toasts.ts'
import classes from './next_sends.module.css'
import { PostponeDialog } from './postpone_dialog.tsx'
import { SendNowDialog } from './send_now_dialog.tsx'

/** Postpone, skip or send one reminder, from the line where it is read. */
export function SendMenu({ send }: { send: Send }) {
  const intl = useIntl()
  const format = useFormat()
  const [isChoosing, choice] = useDisclosure()
  const [isAsking, question] = useDisclosure()
  const { postponeBy } = usePostponement(send)
  const passOver = usePassOver(send)
  const day = format.dayOf(send.relance.sendAt)
  const icon = { 'size': 16, 'stroke': 1.75, 'aria-hidden': true } as const

  return (
    <>
      <Menu position="bottom-end" withinPortal={false} withInitialFocusPlaceholder={false}>
        <Menu.Target>
          <ActionIcon
            variant="subtle"
            color="encre"
            className={classes.more}
            size={28}
            aria-label={intl.formatMessage(
              { id: 'sends.actions' },
              { numero: send.invoice.numero, client: send.invoice.client.name }
            )}
          >
            <IconDots {...icon} size={18} />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item leftSection={<IconCalendarPlus {...icon} />} onClick={() => postponeBy(1)}>
            <FormattedMessage id="sends.oneDay" />
          </Menu.Item>
          <Menu.Item
            leftSection={<IconCalendarPlus {...icon} />}
            onClick={() => postponeBy(daysToMonday(day))}
          >
            <FormattedMessage
              id="sends.monday"
              values={{ day: format.dayMonth(mondayAfter(day)) }}
            />
          </Menu.Item>
          <Menu.Item leftSection={<IconCalendarPlus {...icon} />} onClick={choice.open}>
            <FormattedMessage id="sends.otherDay" />
          </Menu.Item>
          <Menu.Item leftSection={<IconPlayerSkipForward {...icon} />} onClick={passOver}>
            <FormattedMessage id="sends.skip" />
          </Menu.Item>
          <Menu.Divider />
          <Menu.Item leftSection={<IconSend {...icon} />} onClick={question.open}>
            <FormattedMessage id="sends.now" />
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
      <SendNowDialog opened={isAsking} onClose={question.close} send={send} />
    </>
  )
}

/** Moves it at once; the toast gives its own day back. */
function usePostponement({ relance, invoice }: Send) {
  const postpone = usePostpone()
  const toasts = useToasts()
  const params = { relance_id: relance.id }

  return {
    postponeBy(days: number) {
      postpone.mutate(
        { params, body: { days } },
        {
          onSuccess: () =>
            toasts.undoable('sends.postponed', { numero: invoice.numero, days }, () =>
              postpone.mutate(
                { params, body: { until: relance.sendAt } },
                { onError: toasts.failed }
              )
            ),
          onError: toasts.failed,
        }
      )
    },
  }
}

/** The line is gone before the answer comes, and with it what a mutation would call back. */
function usePassOver({ relance, invoice }: Send) {
  const skip = useSkip()
  const restore = useRestoreSkipped()
  const toasts = useToasts()
  const params = { relance_id: relance.id }

  return () =>
    void skip
      .mutateAsync({ params })
      .then(
        () =>
          toasts.undoable('sends.skipped', { numero: invoice.numero }, () =>
            restore.mutate({ params }, { onError: toasts.failed })
          ),
        toasts.failed
      )
}
