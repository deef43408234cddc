import { Button, Group, Text } from '@mantine/core'
import { FormattedMessage, useIntl } from 'react-intl'
import type { Data } from '@generated/data'
import { useFormat } from '../../../lib/format_context.tsx'
import { useInvoiceDecisions } from '../api/use_invoice_actions.ts'
import { useFeedback } from '../../../ui/feedback.ts'
import { Dialog, Refusal, type DialogProps } from './dialog.tsx'

/** Giving an invoice up: what that means is said, and it can be taken back. */
export function CancelDialog({ invoice, ...props }: DialogProps & { invoice: Data.InvoiceDetail }) {
  const intl = useIntl()
  const format = useFormat()
  const { cancel, undoCancel } = useInvoiceDecisions()
  const { failed, undoable } = useFeedback()
  const params = { invoice_id: invoice.id }

  function decide() {
    cancel.mutate(
      { params },
      {
        onSuccess: () => {
          props.onClose()
          undoable('cancel.done', { numero: invoice.numero }, () =>
            undoCancel.mutate({ params }, { onError: failed })
          )
        },
      }
    )
  }

  return (
    <Dialog
      {...props}
      title={intl.formatMessage({ id: 'cancel.title' }, { numero: invoice.numero })}
    >
      <Text mb="lg">
        <FormattedMessage
          id="cancel.effect"
          values={{ amount: format.amount(invoice.remainderCents) }}
        />
      </Text>
      <Refusal error={cancel.error} />
      <Group justify="flex-end">
        <Button variant="default" onClick={props.onClose}>
          <FormattedMessage id="cancel.keep" />
        </Button>
        <Button variant="outline" color="brique" loading={cancel.isPending} onClick={decide}>
          <FormattedMessage id="cancel.open" />
        </Button>
      </Group>
    </Dialog>
  )
}
