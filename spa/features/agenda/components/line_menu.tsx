import { ActionIcon, Menu } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import {
  IconCalendarPlus,
  IconDots,
  IconPencil,
  IconPlayerSkipForward,
  IconSend,
} from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import { FormattedMessage, useIntl } from 'react-intl'
import { addDays } from '../../../lib/format.ts'
import { useFormat } from '../../../lib/format_context.tsx'
import { useFeedback } from '../../../ui/feedback.ts'
import type { Line } from '../agenda_days.ts'
import { usePostpone, useSkip, useUndoSkip } from '../api/use_decisions.ts'
import { daysToMonday } from '../next_monday.ts'
import { PostponeDialog } from './postpone_dialog.tsx'
import { SendNowDialog } from './send_now_dialog.tsx'

/** Postpone, skip, rewrite or send one reminder, from the line where it is read. */
export function LineMenu({ line }: { line: Line }) {
  const intl = useIntl()
  const format = useFormat()
  const [isChoosing, choice] = useDisclosure()
  const [isAsking, question] = useDisclosure()
  const postponeBy = usePostponement(line)
  const passOver = usePassOver(line)
  const { invoice } = line.relance
  const day = format.dayOf(line.at)
  const toMonday = daysToMonday(day)
  const icon = { 'size': 16, 'stroke': 1.75, 'aria-hidden': true } as const

  return (
    <>
      <Menu position="bottom-end" withInitialFocusPlaceholder={false}>
        <Menu.Target>
          <ActionIcon
            variant="subtle"
            color="gray"
            size={32}
            aria-label={intl.formatMessage(
              { id: 'agenda.actions' },
              { numero: invoice.numero, client: invoice.client.name }
            )}
          >
            <IconDots {...icon} size={18} />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item leftSection={<IconCalendarPlus {...icon} />} onClick={() => postponeBy(1)}>
            <FormattedMessage id="agenda.oneDay" />
          </Menu.Item>
          <Menu.Item
            leftSection={<IconCalendarPlus {...icon} />}
            onClick={() => postponeBy(toMonday)}
          >
            <FormattedMessage
              id="agenda.monday"
              values={{ day: format.dayMonth(addDays(day, toMonday)) }}
            />
          </Menu.Item>
          <Menu.Item leftSection={<IconCalendarPlus {...icon} />} onClick={choice.open}>
            <FormattedMessage id="agenda.otherDay" />
          </Menu.Item>
          <Menu.Item leftSection={<IconPlayerSkipForward {...icon} />} onClick={passOver}>
            <FormattedMessage id="agenda.skip" />
          </Menu.Item>
          <Menu.Item
            leftSection={<IconPencil {...icon} />}
            renderRoot={(props) => (
              <Link {...props} to="/factures/$invoiceId" params={{ invoiceId: invoice.id }} />
            )}
          >
            <FormattedMessage id="agenda.edit" />
          </Menu.Item>
          <Menu.Divider />
          <Menu.Item leftSection={<IconSend {...icon} />} onClick={question.open}>
            <FormattedMessage id="agenda.now" />
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
      <SendNowDialog opened={isAsking} onClose={question.close} line={line} />
    </>
  )
}

/** Moves it at once; the toast gives its own moment back. */
function usePostponement({ relance, at }: Line) {
  const feedback = useFeedback()
  const params = { relance_id: relance.id }
  const back = usePostpone({ onDone: () => undefined, onFailed: feedback.failed })
  const postpone = usePostpone({
    onDone: () =>
      feedback.undoable('agenda.postponed', { numero: relance.invoice.numero }, () =>
        back.mutate({ params, body: { until: at } })
      ),
    onFailed: feedback.failed,
  })
  return (days: number) => postpone.mutate({ params, body: { days } })
}

function usePassOver({ relance }: Line) {
  const feedback = useFeedback()
  const params = { relance_id: relance.id }
  const undo = useUndoSkip(feedback.failed)
  const skip = useSkip({
    onDone: () =>
      feedback.undoable('agenda.skipped', { numero: relance.invoice.numero }, () =>
        undo.mutate({ params })
      ),
    onFailed: feedback.failed,
  })
  return () => skip.mutate({ params })
}
