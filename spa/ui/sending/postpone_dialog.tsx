import { Button, Group, Modal, Stack } from '@mantine/core'
import { useState } from 'react'
import { FormattedMessage, useIntl } from 'react-intl'
import { addDays, daysBetween, type LocalDate } from '../../lib/format.ts'
import { DateField } from '../date_field.tsx'

interface PostponeDialogProps {
  opened: boolean
  onClose: () => void
  /** The day it leaves now. */
  from: LocalDate
  /** How many days later. */
  onChosen: (days: number) => void
}

/** Any later day of the year to come; the hour stays its own. */
export function PostponeDialog({ opened, onClose, from, onChosen }: PostponeDialogProps) {
  const intl = useIntl()
  const [day, setDay] = useState<LocalDate | ''>(addDays(from, 7))
  const days = day === '' ? 0 : daysBetween(from, day)
  const isLater = days >= 1 && days <= 365

  return (
    <Modal
      opened={opened}
      onClose={onClose}
      title={intl.formatMessage({ id: 'sending.postponeTitle' })}
      closeButtonProps={{ 'aria-label': intl.formatMessage({ id: 'common.close' }) }}
    >
      <Stack gap="md">
        <DateField
          label={intl.formatMessage({ id: 'sending.postponeDay' })}
          description={intl.formatMessage({ id: 'sending.postponeHint' })}
          value={day}
          onChange={setDay}
          error={isLater ? null : intl.formatMessage({ id: 'sending.postponeLater' })}
        />
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            <FormattedMessage id="common.cancel" />
          </Button>
          <Button disabled={!isLater} onClick={() => onChosen(days)}>
            <FormattedMessage id="sending.postpone" />
          </Button>
        </Group>
      </Stack>
    </Modal>
  )
}
