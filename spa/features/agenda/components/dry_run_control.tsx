import { Button, Group, Modal, Text } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { IconMasksTheater } from '@tabler/icons-react'
import { FormattedMessage, useIntl } from 'react-intl'
import { messageOf } from '../../../lib/error_messages.ts'
import { failureOf } from '../../../lib/errors.ts'
import { useMe } from '../../../lib/me.ts'
import { useFeedback } from '../../../ui/feedback.ts'
import { useEndDryRun, useStartDryRun } from '../api/use_standing.ts'

/** Starts or ends the dry run, after saying what it changes. */
export function DryRunControl() {
  const intl = useIntl()
  const { organization } = useMe()
  const [opened, question] = useDisclosure()
  const start = useStartDryRun()
  const end = useEndDryRun()
  const feedback = useFeedback()
  const isOn = organization.dryRunSince !== null
  const change = isOn ? end : start

  function confirm() {
    change.mutate(
      {},
      {
        onSuccess: () => {
          question.close()
          feedback.done(isOn ? 'dryRun.ended' : 'dryRun.started')
        },
      }
    )
  }

  return (
    <>
      <Button
        variant="default"
        leftSection={<IconMasksTheater size={16} stroke={1.75} aria-hidden="true" />}
        onClick={question.open}
      >
        <FormattedMessage id={isOn ? 'dryRun.end' : 'dryRun.start'} />
      </Button>
      <Modal
        opened={opened}
        onClose={question.close}
        title={intl.formatMessage({ id: isOn ? 'dryRun.endTitle' : 'dryRun.startTitle' })}
        closeButtonProps={{ 'aria-label': intl.formatMessage({ id: 'common.close' }) }}
      >
        <Text mb="lg">
          <FormattedMessage id={isOn ? 'dryRun.endEffect' : 'dryRun.startEffect'} />
        </Text>
        {change.isError ? (
          <Text role="alert" c="brique" mb="md">
            {messageOf(intl, failureOf(change.error))}
          </Text>
        ) : null}
        <Group justify="flex-end">
          <Button variant="default" onClick={question.close}>
            <FormattedMessage id="common.cancel" />
          </Button>
          <Button loading={change.isPending} onClick={confirm}>
            <FormattedMessage id={isOn ? 'dryRun.end' : 'dryRun.start'} />
          </Button>
        </Group>
      </Modal>
    </>
  )
}
