import { Button, Group, Text, Textarea } from '@mantine/core'
import { useForm } from '@mantine/form'
import { FormattedMessage, useIntl } from 'react-intl'
import type { Data } from '@generated/data'
import { fieldErrors } from '../../../lib/errors.ts'
import { useInvoiceDecisions } from '../api/use_invoice_actions.ts'
import { Dialog, Refusal, type DialogProps } from './dialog.tsx'

/** The client disputes it: the reason is kept, and nothing more leaves until it is settled. */
export function LitigationDialog({
  invoice,
  ...props
}: DialogProps & { invoice: Data.InvoiceDetail }) {
  const intl = useIntl()
  return (
    <Dialog
      {...props}
      title={intl.formatMessage({ id: 'litigation.title' }, { numero: invoice.numero })}
    >
      <LitigationForm invoice={invoice} onClose={props.onClose} />
    </Dialog>
  )
}

function LitigationForm({
  invoice,
  onClose,
}: {
  invoice: Data.InvoiceDetail
  onClose: () => void
}) {
  const intl = useIntl()
  const { openLitigation } = useInvoiceDecisions()
  const form = useForm({
    initialValues: { reason: '' },
    validate: {
      reason: (typed) =>
        typed.trim() === '' ? intl.formatMessage({ id: 'field.required' }) : null,
    },
  })
  const save = form.onSubmit(({ reason }) =>
    openLitigation.mutate(
      { params: { invoice_id: invoice.id }, body: { reason } },
      { onSuccess: onClose, onError: (error) => form.setErrors(fieldErrors(error)) }
    )
  )

  return (
    <form onSubmit={save}>
      <Textarea
        autosize
        minRows={3}
        maxLength={1000}
        data-autofocus
        label={intl.formatMessage({ id: 'litigation.reason' })}
        description={intl.formatMessage({ id: 'litigation.hint' })}
        {...form.getInputProps('reason')}
      />
      <Text size="sm" c="dimmed" my="md">
        <FormattedMessage id="litigation.effect" />
      </Text>
      <Refusal error={openLitigation.error} />
      <Group justify="flex-end">
        <Button variant="default" onClick={onClose}>
          <FormattedMessage id="common.cancel" />
        </Button>
        <Button type="submit" loading={openLitigation.isPending}>
          <FormattedMessage id="litigation.open" />
        </Button>
      </Group>
    </form>
  )
}
