import { Button, Group, Modal, Text } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { Link } from '@tanstack/react-router'
import { FormattedMessage, useIntl } from 'react-intl'
import { useFeedback } from '../../../ui/feedback.ts'
import { toneLabel } from '../../../ui/status_tag.tsx'
import text from '../../../ui/text.module.css'
import type { Line } from '../agenda_days.ts'
import { useResolve } from '../api/use_decisions.ts'

/** What a person may decide of a reminder that stopped. */
export function AttentionActions({ line }: { line: Line }) {
  const { relance } = line
  const resolve = useResolve()
  const feedback = useFeedback()

  if (relance.status === 'drafted') {
    return (
      <Link
        to="/factures/$invoiceId/mise-en-demeure"
        params={{ invoiceId: relance.invoice.id }}
        className={text.link}
      >
        <FormattedMessage id="todo.noticeAction" />
      </Link>
    )
  }
  return (
    <>
      {relance.status === 'unknown' ? (
        <button
          type="button"
          className={text.link}
          disabled={resolve.isPending}
          onClick={() =>
            resolve.mutate(
              { params: { relance_id: relance.id }, body: { outcome: 'left' } },
              {
                onSuccess: () =>
                  feedback.done('agenda.confirmed', { numero: relance.invoice.numero }),
                onError: feedback.failed,
              }
            )
          }
        >
          <FormattedMessage id="resolve.left" />
        </button>
      ) : null}
      <SendAgain line={line} />
    </>
  )
}

/** Sending again is asked twice, and says to whom: the client may read it twice. */
function SendAgain({ line: { relance, recipient } }: { line: Line }) {
  const intl = useIntl()
  const [opened, question] = useDisclosure()
  const resolve = useResolve()
  const feedback = useFeedback()

  function send() {
    question.close()
    resolve.mutate(
      { params: { relance_id: relance.id }, body: { outcome: 'send_again' } },
      {
        onSuccess: () => feedback.done('agenda.again', { numero: relance.invoice.numero }),
        onError: feedback.failed,
      }
    )
  }

  return (
    <>
      <button
        type="button"
        className={text.link}
        disabled={resolve.isPending}
        onClick={question.open}
      >
        <FormattedMessage id="resolve.again" />
      </button>
      <Modal
        opened={opened}
        onClose={question.close}
        title={intl.formatMessage({ id: 'resolve.title' })}
        closeButtonProps={{ 'aria-label': intl.formatMessage({ id: 'common.close' }) }}
      >
        <Text mb="lg">
          <FormattedMessage
            id={relance.status === 'unknown' ? 'resolve.mayTwice' : 'resolve.effect'}
            values={{
              tone: intl.formatMessage({ id: toneLabel(relance.tone) }),
              recipient: <b key="to">{recipient ?? relance.invoice.client.name}</b>,
            }}
          />
        </Text>
        <Group justify="flex-end">
          <Button variant="default" onClick={question.close}>
            <FormattedMessage id="common.cancel" />
          </Button>
          <Button onClick={send}>
            <FormattedMessage id="resolve.confirm" />
          </Button>
        </Group>
      </Modal>
    </>
  )
}
