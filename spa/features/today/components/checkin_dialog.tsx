import { Button, Group, Modal, SegmentedControl, Stack, TextInput } from '@mantine/core'
import { useForm } from '@mantine/form'
import { FormattedMessage, useIntl } from 'react-intl'
import { fieldErrors } from '../../../lib/errors.ts'
import { parseAmount, type LocalDate } from '../../../lib/format.ts'
import { useToday } from '../../../lib/format_context.tsx'
import { DateField } from '../../../ui/date_field.tsx'
import { useFeedback } from '../../../ui/feedback.ts'
import { useAnswerCheckin } from '../api/use_decisions.ts'
import type { Todo } from '../api/use_today.ts'

export type OtherAnswer = 'wait' | 'partly_paid'

interface CheckinDialogProps {
  todo: Todo
  opened: boolean
  onClose: () => void
}

/** The two answers that need a word more: until when, or how much. */
export default function CheckinDialog({ todo, opened, onClose }: CheckinDialogProps) {
  const intl = useIntl()
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      title={intl.formatMessage({ id: 'checkin.title' }, { client: todo.client?.name ?? '' })}
      closeButtonProps={{ 'aria-label': intl.formatMessage({ id: 'common.close' }) }}
    >
      <CheckinForm todo={todo} onClose={onClose} />
    </Modal>
  )
}

function CheckinForm({ todo, onClose }: Omit<CheckinDialogProps, 'opened'>) {
  const intl = useIntl()
  const today = useToday()
  const answer = useAnswerCheckin()
  const feedback = useFeedback()
  const words = (id: 'checkin.badAmount' | 'checkin.badDate') => intl.formatMessage({ id })
  const form = useForm({
    initialValues: { answer: 'wait' as OtherAnswer, until: '' as LocalDate | '', amount: '' },
    validate: {
      until: (date, values) =>
        values.answer === 'wait' && (date === '' || date <= today)
          ? words('checkin.badDate')
          : null,
      amount: (typed, values) => {
        const cents = parseAmount(typed) ?? 0
        const fits = cents > 0 && cents < (todo.invoice?.remainderCents ?? 0)
        return values.answer === 'wait' || fits ? null : words('checkin.badAmount')
      },
    },
  })

  const save = form.onSubmit(({ answer: said, until, amount }) =>
    answer.mutate(
      {
        params: { checkin_id: todo.id },
        body:
          said === 'wait'
            ? { answer: 'wait', until }
            : { answer: 'partly_paid', amountCents: parseAmount(amount) ?? 0 },
      },
      {
        onSuccess: () => {
          onClose()
          feedback.done('checkin.done', { answer: said })
        },
        onError: (error) => {
          const refused = fieldErrors(error)
          if (refused.until === undefined && refused.amountCents === undefined) {
            feedback.failed(error)
          } else {
            form.setErrors({ until: refused.until, amount: refused.amountCents })
          }
        },
      }
    )
  )

  return (
    <form onSubmit={save}>
      <Stack gap="md">
        <SegmentedControl
          fullWidth
          aria-label={intl.formatMessage({ id: 'checkin.answer' })}
          data={[
            { value: 'wait', label: intl.formatMessage({ id: 'checkin.wait' }) },
            { value: 'partly_paid', label: intl.formatMessage({ id: 'checkin.partlyPaid' }) },
          ]}
          {...form.getInputProps('answer')}
        />
        {form.values.answer === 'wait' ? (
          <DateField
            label={intl.formatMessage({ id: 'checkin.until' })}
            value={form.values.until}
            onChange={(date) => form.setFieldValue('until', date)}
            error={form.errors.until}
          />
        ) : (
          <TextInput
            label={intl.formatMessage({ id: 'checkin.amount' })}
            inputMode="decimal"
            autoComplete="off"
            {...form.getInputProps('amount')}
          />
        )}
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            <FormattedMessage id="common.cancel" />
          </Button>
          <Button type="submit" loading={answer.isPending}>
            <FormattedMessage id="checkin.save" />
          </Button>
        </Group>
      </Stack>
    </form>
  )
}
