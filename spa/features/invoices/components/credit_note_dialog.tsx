import { Button, Group, Text, TextInput } from '@mantine/core'
import { useForm } from '@mantine/form'
import { FormattedMessage, useIntl } from 'react-intl'
import type { Data } from '@generated/data'
import { fieldErrors } from '../../../lib/errors.ts'
import { parseAmount } from '../../../lib/format.ts'
import { useFormat, useToday } from '../../../lib/format_context.tsx'
import { DateField } from '../../../ui/date_field.tsx'
import { useInvoiceDecisions } from '../api/use_invoice_actions.ts'
import { useFeedback } from '../../../ui/feedback.ts'
import { Dialog, Refusal, type DialogProps } from './dialog.tsx'

/** An amount given up: it leaves what is asked for, and counts as nothing received. */
export function CreditNoteDialog({
  invoice,
  ...props
}: DialogProps & { invoice: Data.InvoiceDetail }) {
  const intl = useIntl()
  return (
    <Dialog
      {...props}
      title={intl.formatMessage({ id: 'credit.title' }, { numero: invoice.numero })}
    >
      <CreditNoteForm invoice={invoice} onClose={props.onClose} />
    </Dialog>
  )
}

function CreditNoteForm({
  invoice,
  onClose,
}: {
  invoice: Data.InvoiceDetail
  onClose: () => void
}) {
  const intl = useIntl()
  const format = useFormat()
  const today = useToday()
  const { credit, voidCredit } = useInvoiceDecisions()
  const { failed, undoable } = useFeedback()
  const form = useForm({
    initialValues: { numero: '', amount: '', issuedOn: today as string },
    validate: {
      numero: (typed) =>
        typed.trim() === '' ? intl.formatMessage({ id: 'field.required' }) : null,
      amount: (typed) => {
        const cents = parseAmount(typed)
        if (!cents) return intl.formatMessage({ id: 'payment.badAmount' })
        return cents > invoice.remainderCents ? intl.formatMessage({ id: 'payment.tooMuch' }) : null
      },
      issuedOn: (date) => (date === '' ? intl.formatMessage({ id: 'field.required' }) : null),
    },
  })
  const amountCents = parseAmount(form.values.amount)

  const save = form.onSubmit(({ numero, issuedOn }) => {
    if (amountCents === null) return
    credit.mutate(
      { params: { invoice_id: invoice.id }, body: { numero, amountCents, issuedOn } },
      {
        onSuccess: ({ data: { creditNote } }) => {
          onClose()
          undoable('credit.done', { amount: format.amount(amountCents) }, () =>
            voidCredit.mutate(
              { params: { invoice_id: invoice.id, id: creditNote.id } },
              { onError: failed }
            )
          )
        },
        onError: (error) => {
          const refused = fieldErrors(error)
          form.setErrors({ ...refused, amount: refused.amountCents })
        },
      }
    )
  })

  return (
    <form onSubmit={save}>
      <TextInput
        mb="md"
        data-autofocus
        label={intl.formatMessage({ id: 'credit.numero' })}
        {...form.getInputProps('numero')}
      />
      <TextInput
        mb="md"
        inputMode="decimal"
        label={intl.formatMessage({ id: 'credit.amount' })}
        description={intl.formatMessage(
          { id: 'payment.amountHint' },
          { amount: format.amount(invoice.remainderCents) }
        )}
        {...form.getInputProps('amount')}
      />
      <DateField
        label={intl.formatMessage({ id: 'credit.date' })}
        value={form.values.issuedOn}
        error={form.errors.issuedOn}
        onChange={(date) => form.setFieldValue('issuedOn', date)}
      />
      <Text size="sm" c="dimmed" my="md">
        <FormattedMessage
          id={amountCents === invoice.remainderCents ? 'credit.effectAll' : 'credit.effect'}
        />
      </Text>
      <Refusal error={credit.error} />
      <Group justify="flex-end">
        <Button variant="default" onClick={onClose}>
          <FormattedMessage id="common.cancel" />
        </Button>
        <Button type="submit" loading={credit.isPending}>
          <FormattedMessage id="credit.record" />
        </Button>
      </Group>
    </form>
  )
}
