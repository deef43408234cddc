import { Button, Group, Modal, Skeleton, Text } from '@mantine/core'
import { FormattedMessage, useIntl } from 'react-intl'
import { LoadFailed, Waiting } from '../states.tsx'
import { toneLabel, type Tone } from '../status_tag.tsx'
import { useMailPreview } from './use_sending.ts'

interface SendAgainQuestionProps {
  relance: { id: string; tone: Tone; status: string }
  opened: boolean
  onClose: () => void
  onConfirm: () => void
}

/** What sending it again does, and to whom. */
export default function SendAgainQuestion({
  relance,
  opened,
  onClose,
  onConfirm,
}: SendAgainQuestionProps) {
  const intl = useIntl()
  const preview = useMailPreview(relance.id, opened)
  const recipient = preview.data?.data.to[0]?.address

  return (
    <Modal
      opened={opened}
      onClose={onClose}
      title={intl.formatMessage({ id: 'resolve.title' })}
      closeButtonProps={{ 'aria-label': intl.formatMessage({ id: 'common.close' }) }}
    >
      {preview.isPending ? (
        <Waiting>
          <Skeleton height={48} mb="lg" />
        </Waiting>
      ) : null}
      {preview.isError ? (
        <LoadFailed error={preview.error} onRetry={() => void preview.refetch()} />
      ) : null}
      {preview.isSuccess ? (
        <Text mb="lg">
          <FormattedMessage
            id={relance.status === 'unknown' ? 'resolve.mayTwice' : 'resolve.effect'}
            values={{
              tone: intl.formatMessage({ id: toneLabel(relance.tone) }),
              recipient: <b key="to">{recipient ?? '—'}</b>,
            }}
          />
        </Text>
      ) : null}
      <Group justify="flex-end">
        <Button variant="default" onClick={onClose}>
          <FormattedMessage id="common.cancel" />
        </Button>
        <Button disabled={!preview.isSuccess} onClick={onConfirm}>
          <FormattedMessage id="resolve.confirm" />
        </Button>
      </Group>
    </Modal>
  )
}
