import { Button, Group, NativeSelect, Text, Textarea } from '@mantine/core'
import { useForm } from '@mantine/form'
import { FormattedMessage, useIntl } from 'react-intl'
import type { Data } from '@generated/data'
import { addDays } from '../../../lib/format.ts'
import { useFormat, useToday } from '../../../lib/format_context.tsx'
import { DateField } from '../../../ui/date_field.tsx'
import { usePauseInvoice, useResumeInvoice } from '../api/use_invoice_actions.ts'
import { endOfDay } from '../end_of_day.ts'
import { useFeedback } from '../../../ui/feedback.ts'
import { Dialog, type DialogProps } from './dialog.tsx'

const REASONS = ['manual', 'promise', 'payment_announced', 'holiday'] as const
type Reason = (typeof REASONS)[number]
const LABELS = {
  manual: 'pause.manual',
  promise: 'pause.promise',
  payment_announced: 'pause.announced',
  holiday: 'pause.holiday',
} as const

/** Nothing of this invoice leaves for a while: why, and until when. */
export function PauseDialog({ invoice, ...props }: DialogProps & { invoice: Data.InvoiceDetail }) {
  const intl = useIntl()
  return (
    <Dialog {...props} title={intl.formatMessage({ id: 'pause.title' })}>
      <PauseForm invoice={invoice} onClose={props.onClose} />
    </Dialog>
  )
}

function PauseForm({ invoice, onClose }: { invoice: Data.InvoiceDetail; onClose: () => void }) {
  const intl = useIntl()
  const format = useFormat()
  const today = useToday()
  const pause = usePauseInvoice(invoice.id)
  const resume = useResumeInvoice(invoice.id)
  const { failed, undoable } = useFeedback()
  const form = useForm({
    initialValues: { reason: 'manual' as Reason, until: addDays(today, 7) as string, note: '' },
    validate: {
      until: (date) =>
        date !== '' && date < today ? intl.formatMessage({ id: 'pause.past' }) : null,
    },
  })
  const { until } = form.values

  const save = form.onSubmit(({ reason, note }) => {
    // The dialog closes before the server answers: its promise says the rest.
    onClose()
    const body = {
      reason,
      note: note.trim() === '' ? null : note,
      endsAt: until === '' ? null : endOfDay(until, format.timeZone),
    }
    pause.mutateAsync({ params: { invoice_id: invoice.id }, body }).then(
      ({ data: hold }) =>
        undoable(
          'pause.done',
          {
            day: until === '' ? '' : format.longDay(until),
            hasDay: until === '' ? 'no' : 'yes',
          },
          () => {
            resume.mutateAsync({ params: { id: hold.id } }).catch(failed)
          }
        ),
      failed
    )
  })

  return (
    <form onSubmit={save}>
      <NativeSelect
        mb="md"
        label={intl.formatMessage({ id: 'pause.reason' })}
        data={REASONS.map((value) => ({ value, label: intl.formatMessage({ id: LABELS[value] }) }))}
        {...form.getInputProps('reason')}
      />
      <DateField
        label={intl.formatMessage({ id: 'pause.until' })}
        description={intl.formatMessage({ id: 'pause.untilHint' })}
        value={until}
        error={form.errors.until}
        onChange={(date) => form.setFieldValue('until', date)}
      />
      <Textarea
        mt="md"
        autosize
        minRows={2}
        maxLength={500}
        label={intl.formatMessage({ id: 'pause.note' })}
        {...form.getInputProps('note')}
      />
      <Text size="sm" c="dimmed" my="md">
        <FormattedMessage id={until === '' ? 'pause.effectOpen' : 'pause.effect'} />
      </Text>
      <Group justify="flex-end">
        <Button variant="default" onClick={onClose}>
          <FormattedMessage id="common.cancel" />
        </Button>
        <Button type="submit">
          <FormattedMessage id="pause.begin" />
        </Button>
      </Group>
    </form>
  )
}
