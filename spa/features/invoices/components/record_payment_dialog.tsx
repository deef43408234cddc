import {
  Button,
  Group,
  Modal,
  NativeSelect,
  SegmentedControl,
  Text,
  TextInput,
} from '@mantine/core'
import { useForm } from '@mantine/form'
import { FormattedMessage, useIntl } from 'react-intl'
import type { Data } from '@generated/data'
import { messageOf } from '../../../lib/error_messages.ts'
import { failureOf, fieldErrors } from '../../../lib/errors.ts'
import { parseAmount } from '../../../lib/format.ts'
import { useFormat, useToday } from '../../../lib/format_context.tsx'
import { DateField } from '../../../ui/date_field.tsx'
import { showFailure, showUndo } from '../../../ui/undo_toast.tsx'
import { useRecordPayment, useVoidPayment } from '../api/use_payments.ts'

const METHODS = ['transfer', 'card', 'cheque', 'cash', 'direct_debit', 'other'] as const
type Method = (typeof METHODS)[number]
const METHOD_LABELS = {
  transfer: 'payment.transfer',
  card: 'payment.card',
  cheque: 'payment.cheque',
  cash: 'payment.cash',
  direct_debit: 'payment.debit',
  other: 'payment.other',
} as const

interface RecordPaymentDialogProps {
  invoice: Data.InvoiceDetail
  opened: boolean
  onClose: () => void
}

/** Full or partial payment, with its day. Paying in full stops the reminders; the dialog says so. */
export function RecordPaymentDialog({ invoice, opened, onClose }: RecordPaymentDialogProps) {
  const intl = useIntl()
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      title={intl.formatMessage({ id: 'payment.title' }, { numero: invoice.numero })}
      closeButtonProps={{ 'aria-label': intl.formatMessage({ id: 'common.close' }) }}
    >
      <PaymentForm invoice={invoice} onClose={onClose} />
    </Modal>
  )
}

function PaymentForm({ invoice, onClose }: Omit<RecordPaymentDialogProps, 'opened'>) {
  const intl = useIntl()
  const format = useFormat()
  const today = useToday()
  const record = useRecordPayment(invoice.id)
  const undo = useVoidPayment()
  const form = useForm({
    initialValues: { extent: 'full', amount: '', paidOn: today, method: 'transfer' as Method },
    validate: {
      amount: (typed, { extent }) => {
        if (extent === 'full') return null
        const cents = parseAmount(typed)
        if (cents === null || cents === 0) return intl.formatMessage({ id: 'payment.badAmount' })
        if (cents > invoice.remainderCents) return intl.formatMessage({ id: 'payment.tooMuch' })
        return null
      },
      paidOn: (date) =>
        date === '' || date > today ? intl.formatMessage({ id: 'payment.badDate' }) : null,
    },
  })
  const closeLabel = intl.formatMessage({ id: 'common.close' })

  const save = form.onSubmit(({ extent, amount, paidOn, method }) => {
    const amountCents = extent === 'full' ? invoice.remainderCents : (parseAmount(amount) ?? 0)
    record.mutate(
      { params: { invoice_id: invoice.id }, body: { amountCents, paidOn, method } },
      {
        onSuccess: ({ data: { payment } }) => {
          onClose()
          showUndo({
            closeLabel,
            message: intl.formatMessage(
              { id: extent === 'full' ? 'payment.doneFull' : 'payment.donePart' },
              { numero: invoice.numero, amount: format.amount(amountCents) }
            ),
            onUndo: () =>
              undo.mutate(
                { params: { invoice_id: invoice.id, id: payment.id } },
                { onError: (error) => showFailure(messageOf(intl, failureOf(error)), closeLabel) }
              ),
          })
        },
        onError: (error) => {
          const refused = fieldErrors(error)
          form.setErrors({ amount: refused.amountCents, paidOn: refused.paidOn })
        },
      }
    )
  })

  return (
    <form onSubmit={save}>
      <SegmentedControl
        fullWidth
        mb="md"
        aria-label={intl.formatMessage({ id: 'payment.extent' })}
        data={[
          {
            value: 'full',
            label: intl.formatMessage(
              { id: 'payment.full' },
              { amount: format.amount(invoice.remainderCents) }
            ),
          },
          { value: 'part', label: intl.formatMessage({ id: 'payment.part' }) },
        ]}
        {...form.getInputProps('extent')}
      />
      {form.values.extent === 'part' ? (
        <TextInput
          mb="md"
          label={intl.formatMessage({ id: 'payment.amount' })}
          description={intl.formatMessage(
            { id: 'payment.amountHint' },
            { amount: format.amount(invoice.remainderCents) }
          )}
          inputMode="decimal"
          {...form.getInputProps('amount')}
        />
      ) : null}
      <DateField
        maxDate={today}
        label={intl.formatMessage({ id: 'payment.date' })}
        value={form.values.paidOn}
        error={form.errors.paidOn}
        onChange={(date) => form.setFieldValue('paidOn', date)}
      />
      <NativeSelect
        mt="md"
        label={intl.formatMessage({ id: 'payment.method' })}
        data={METHODS.map((value) => ({
          value,
          label: intl.formatMessage({ id: METHOD_LABELS[value] }),
        }))}
        {...form.getInputProps('method')}
      />
      <Text size="sm" c="dimmed" my="md">
        <FormattedMessage
          id={form.values.extent === 'full' ? 'payment.effectFull' : 'payment.effectPart'}
        />
      </Text>
      {record.isError && failureOf(record.error).status !== 422 ? (
        <Text role="alert" c="var(--rb-danger)" mb="md">
          {messageOf(intl, failureOf(record.error))}
        </Text>
      ) : null}
      <Group justify="flex-end">
        <Button variant="default" onClick={onClose}>
          <FormattedMessage id="common.cancel" />
        </Button>
        {/* Most payments are whole, today, by transfer: Enter records that at once. */}
        <Button type="submit" data-autofocus loading={record.isPending}>
          <FormattedMessage id="payment.save" />
        </Button>
      </Group>
    </form>
  )
}
