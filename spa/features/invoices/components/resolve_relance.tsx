import { Button, Group, Modal, Text } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { FormattedMessage, useIntl } from 'react-intl'
import type { Data } from '@generated/data'
import { messageOf } from '../../../lib/error_messages.ts'
import { failureOf } from '../../../lib/errors.ts'
import { toneLabel } from '../../../ui/status_tag.tsx'
import text from '../../../ui/text.module.css'
import { showFailure } from '../../../ui/undo_toast.tsx'
import { useResolveRelance } from '../api/use_resolution.ts'
import classes from './timeline.module.css'

interface ResolveRelanceProps {
  relance: Data.Relance
  /** Whom it is written to, as the button that writes again must say. */
  recipient: string
}

/** Ends the doubt about a reminder. Sending again is asked twice: it may reach the client twice. */
export function ResolveRelance({ relance, recipient }: ResolveRelanceProps) {
  const intl = useIntl()
  const resolve = useResolveRelance()
  const [asking, question] = useDisclosure()
  const closeLabel = intl.formatMessage({ id: 'common.close' })

  function decide(outcome: 'left' | 'send_again') {
    question.close()
    resolve.mutate(
      { params: { relance_id: relance.id }, body: { outcome } },
      { onError: (error) => showFailure(messageOf(intl, failureOf(error)), closeLabel) }
    )
  }

  return (
    <span className={classes.end}>
      {relance.status === 'unknown' ? (
        <button
          type="button"
          className={text.link}
          disabled={resolve.isPending}
          onClick={() => decide('left')}
        >
          <FormattedMessage id="resolve.left" />
        </button>
      ) : null}
      <button
        type="button"
        className={text.link}
        disabled={resolve.isPending}
        onClick={question.open}
      >
        <FormattedMessage id="resolve.again" />
      </button>
      <Modal
        opened={asking}
        onClose={question.close}
        title={intl.formatMessage({ id: 'resolve.title' })}
        closeButtonProps={{ 'aria-label': closeLabel }}
      >
        <Text mb="lg">
          <FormattedMessage
            id={relance.status === 'unknown' ? 'resolve.mayTwice' : 'resolve.effect'}
            values={{
              tone: intl.formatMessage({ id: toneLabel(relance.tone) }),
              recipient: <b key="to">{recipient}</b>,
            }}
          />
        </Text>
        <Group justify="flex-end">
          <Button variant="default" onClick={question.close}>
            <FormattedMessage id="common.cancel" />
          </Button>
          <Button onClick={() => decide('send_again')}>
            <FormattedMessage id="resolve.confirm" />
          </Button>
        </Group>
      </Modal>
    </span>
  )
}
