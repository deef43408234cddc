import { Button, Group, Modal, Radio, Stack, Textarea } from '@mantine/core'
import { useForm } from '@mantine/form'
import { FormattedMessage, useIntl } from 'react-intl'
import type { LocalDate } from '../../lib/format.ts'
import { useFormat, useToday } from '../../lib/format_context.tsx'
import { DateField } from '../date_field.tsx'
import { useFeedback } from '../feedback.ts'
import text from '../text.module.css'
import type { ReadableReply } from './readable_reply.ts'
import classes from './reply_dialog.module.css'
import { useTriage } from './use_triage.ts'

interface ReplyDialogProps {
  reply: ReadableReply
  client: string
  numero: string
  opened: boolean
  onClose: () => void
}

type Decision = 'resume' | 'wait' | 'paid' | 'dispute'

const CHOICES = [
  { value: 'resume', label: 'reply.resume' },
  { value: 'wait', label: 'reply.wait' },
  { value: 'paid', label: 'reply.paid' },
  { value: 'dispute', label: 'reply.dispute' },
] as const

/** What the client wrote, then what becomes of the invoice. */
export default function ReplyDialog({ reply, client, numero, opened, onClose }: ReplyDialogProps) {
  const intl = useIntl()
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      title={intl.formatMessage({ id: 'reply.title' }, { client })}
      closeButtonProps={{ 'aria-label': intl.formatMessage({ id: 'common.close' }) }}
    >
      <Stack gap="md">
        <Words reply={reply} />
        <TriageForm id={reply.id} numero={numero} onClose={onClose} />
      </Stack>
    </Modal>
  )
}

function Words({ reply }: { reply: ReadableReply }) {
  const format = useFormat()
  return (
    <div>
      <p className={`${text.detail} ${classes.line}`}>
        <FormattedMessage
          id="reply.from"
          values={{
            sender: reply.sender,
            hasSender: reply.sender === '' ? 'no' : 'yes',
            day: format.longDay(format.dayOf(reply.receivedAt)),
          }}
        />
      </p>
      {reply.isKnown ? null : (
        <p className={`${text.detail} ${classes.line}`}>
          <FormattedMessage id="reply.unknown" />
        </p>
      )}
      {reply.excerpt === '' ? (
        <p className={classes.line}>
          <FormattedMessage id="reply.noWords" />
        </p>
      ) : (
        <blockquote className={classes.words}>{reply.excerpt}</blockquote>
      )}
    </div>
  )
}

function TriageForm({ id, numero, onClose }: { id: string; numero: string; onClose: () => void }) {
  const intl = useIntl()
  const today = useToday()
  const { triage, undo } = useTriage()
  const feedback = useFeedback()
  // Nothing is chosen beforehand: to chase whoever has just answered is a decision like the others.
  const form = useForm({
    initialValues: { decision: '' as Decision | '', until: '' as LocalDate | '', reason: '' },
    validate: {
      decision: (chosen) => (chosen === '' ? intl.formatMessage({ id: 'reply.noDecision' }) : null),
      until: (date, { decision }) =>
        decision === 'wait' && (date === '' || date <= today)
          ? intl.formatMessage({ id: 'reply.badDate' })
          : null,
      reason: (typed, { decision }) =>
        decision === 'dispute' && typed.trim() === ''
          ? intl.formatMessage({ id: 'field.required' })
          : null,
    },
  })
  const params = { triage_id: id }

  const save = form.onSubmit(({ decision, until, reason }) => {
    if (decision === '') return
    triage.mutate(
      { params, body: bodyOf(decision, until, reason) },
      {
        onSuccess: () => {
          onClose()
          feedback.undoable('reply.done', { decision, numero }, () =>
            undo.mutate({ params }, { onError: feedback.failed })
          )
        },
        onError: (error) => feedback.refused(error, form),
      }
    )
  })

  return (
    <form onSubmit={save} noValidate>
      <Stack gap="md">
        <Radio.Group
          label={intl.formatMessage({ id: 'reply.decision' }, { numero })}
          {...form.getInputProps('decision')}
        >
          <Stack gap="sm" mt="xs">
            {CHOICES.map(({ value, label }) => (
              <Radio key={value} value={value} label={intl.formatMessage({ id: label })} />
            ))}
          </Stack>
        </Radio.Group>
        {form.values.decision === 'wait' ? (
          <DateField
            label={intl.formatMessage({ id: 'reply.until' })}
            value={form.values.until}
            onChange={(date) => form.setFieldValue('until', date)}
            error={form.errors.until}
          />
        ) : null}
        {form.values.decision === 'dispute' ? (
          <Textarea
            autosize
            minRows={2}
            maxLength={1000}
            label={intl.formatMessage({ id: 'reply.reason' })}
            {...form.getInputProps('reason')}
          />
        ) : null}
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            <FormattedMessage id="common.cancel" />
          </Button>
          <Button type="submit" loading={triage.isPending}>
            <FormattedMessage id="reply.save" />
          </Button>
        </Group>
      </Stack>
    </form>
  )
}

function bodyOf(kind: Decision, until: LocalDate, reason: string) {
  switch (kind) {
    case 'wait':
      return { kind, until }
    case 'dispute':
      return { kind, reason: reason.trim() }
    case 'resume':
    case 'paid':
      return { kind }
  }
}
