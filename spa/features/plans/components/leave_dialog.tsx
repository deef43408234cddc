import { Button, Group, Modal, Text } from '@mantine/core'
import { FormattedMessage, useIntl } from 'react-intl'

interface LeaveDialogProps {
  opened: boolean
  onStay: () => void
  onLeave: () => void
}

/** Words that were typed are not lost by a click beside. */
export function LeaveDialog({ opened, onStay, onLeave }: LeaveDialogProps) {
  const intl = useIntl()
  return (
    <Modal
      opened={opened}
      onClose={onStay}
      title={intl.formatMessage({ id: 'planLeave.title' })}
      closeButtonProps={{ 'aria-label': intl.formatMessage({ id: 'common.close' }) }}
    >
      <Text mb="md">
        <FormattedMessage id="planLeave.body" />
      </Text>
      <Group justify="flex-end">
        <Button variant="outline" color="brique" onClick={onLeave}>
          <FormattedMessage id="planLeave.leave" />
        </Button>
        <Button data-autofocus onClick={onStay}>
          <FormattedMessage id="planLeave.stay" />
        </Button>
      </Group>
    </Modal>
  )
}
