import { Button, Group, Modal, Stack, Text } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { IconPlayerPause, IconPlayerPlay } from '@tabler/icons-react'
import { useState } from 'react'
import { FormattedMessage, useIntl } from 'react-intl'
import { messageOf } from '../../../lib/error_messages.ts'
import { failureOf } from '../../../lib/errors.ts'
import { addDays, startOfDay, type LocalDate } from '../../../lib/format.ts'
import { useFormat, useToday } from '../../../lib/format_context.tsx'
import { useMe } from '../../../lib/me.ts'
import { DateField } from '../../../ui/date_field.tsx'
import { useFeedback } from '../../../ui/feedback.ts'
import { usePauseEverything, useResumeEverything } from '../api/use_standing.ts'
import classes from './agenda_screen.module.css'

/** The pause of everything: holidays from a day to another, in force or to come. */
export function PauseControl() {
  const format = useFormat()
  const { organization } = useMe()
  const [opened, dialog] = useDisclosure()
  const resume = useResumeEverything()
  const feedback = useFeedback()
  const planned = organization.plannedHold

  if (organization.hold === null && planned === null) {
    return (
      <>
        <Button
          variant="default"
          leftSection={<IconPlayerPause size={16} stroke={1.75} aria-hidden="true" />}
          onClick={dialog.open}
        >
          <FormattedMessage id="holiday.open" />
        </Button>
        <PauseDialog key={String(opened)} opened={opened} onClose={dialog.close} />
      </>
    )
  }
  return (
    <>
      {planned === null ? null : (
        <span className={classes.standing}>
          <FormattedMessage
            id="pause.planned"
            values={{
              from: format.dayMonth(format.dayOf(planned.startsAt)),
              hasEnd: planned.endsAt === null ? 'no' : 'yes',
              to: planned.endsAt === null ? '' : format.dayMonth(format.dayOf(planned.endsAt)),
            }}
          />
        </span>
      )}
      <Button
        leftSection={<IconPlayerPlay size={16} stroke={1.75} aria-hidden="true" />}
        variant={organization.hold === null ? 'default' : 'filled'}
        loading={resume.isPending}
        onClick={() =>
          resume.mutate(
            {},
            { onSuccess: () => feedback.done('pause.resumed'), onError: feedback.failed }
          )
        }
      >
        <FormattedMessage id={organization.hold === null ? 'pause.giveUp' : 'pause.resume'} />
      </Button>
    </>
  )
}

function PauseDialog({ opened, onClose }: { opened: boolean; onClose: () => void }) {
  const intl = useIntl()
  const format = useFormat()
  const today = useToday()
  const pause = usePauseEverything()
  const feedback = useFeedback()
  const [from, setFrom] = useState<LocalDate | ''>(today)
  const [to, setTo] = useState<LocalDate | ''>(addDays(today, 7))
  const isOrdered = from !== '' && (to === '' || to > from)

  function begin() {
    pause.mutate(
      {
        body: {
          startsAt: from === '' || from <= today ? null : startOfDay(from, format.timeZone),
          endsAt: to === '' ? null : startOfDay(to, format.timeZone),
        },
      },
      {
        onSuccess: () => {
          onClose()
          feedback.done('pause.begun')
        },
      }
    )
  }

  return (
    <Modal
      opened={opened}
      onClose={onClose}
      title={intl.formatMessage({ id: 'holiday.title' })}
      closeButtonProps={{ 'aria-label': intl.formatMessage({ id: 'common.close' }) }}
    >
      <Stack gap="md">
        <Text>
          <FormattedMessage id="holiday.effect" />
        </Text>
        <DateField
          label={intl.formatMessage({ id: 'pause.from' })}
          value={from}
          onChange={setFrom}
          error={from !== '' && from < today ? intl.formatMessage({ id: 'holiday.past' }) : null}
        />
        <DateField
          label={intl.formatMessage({ id: 'pause.to' })}
          description={intl.formatMessage({ id: 'pause.toHint' })}
          value={to}
          onChange={setTo}
          error={isOrdered ? null : intl.formatMessage({ id: 'pause.order' })}
        />
        {pause.isError ? (
          <Text role="alert" c="brique">
            {messageOf(intl, failureOf(pause.error))}
          </Text>
        ) : null}
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            <FormattedMessage id="common.cancel" />
          </Button>
          <Button disabled={!isOrdered || from < today} loading={pause.isPending} onClick={begin}>
            <FormattedMessage id="pause.confirm" />
          </Button>
        </Group>
      </Stack>
    </Modal>
  )
}
