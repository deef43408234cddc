import { Button, Group, Text } from '@mantine/core'
import { FormattedMessage, useIntl } from 'react-intl'
import type { Data } from '@generated/data'
import { useInvoiceDecisions } from '../api/use_invoice_actions.ts'
import { useFeedback } from '../../../ui/feedback.ts'
import { Dialog, Refusal, type DialogProps } from './dialog.tsx'

/** For a mail that went to the wrong hands: what it opens is closed. It cannot be taken back, and says so. */
export function CloseLinksDialog({
  invoice,
  ...props
}: DialogProps & { invoice: Data.InvoiceDetail }) {
  const intl = useIntl()
  const { closeLinks } = useInvoiceDecisions()
  const { done } = useFeedback()

  function decide() {
    closeLinks.mutate(
      { params: { invoice_id: invoice.id } },
      {
        onSuccess: () => {
          props.onClose()
          done('links.closed', { numero: invoice.numero })
        },
      }
    )
  }

  return (
    <Dialog
      {...props}
      title={intl.formatMessage({ id: 'links.title' }, { numero: invoice.numero })}
    >
      <Text mb="lg">
        <FormattedMessage id="links.effect" />
      </Text>
      <Refusal error={closeLinks.error} />
      <Group justify="flex-end">
        <Button variant="default" onClick={props.onClose}>
          <FormattedMessage id="links.keep" />
        </Button>
        <Button variant="outline" color="brique" loading={closeLinks.isPending} onClick={decide}>
          <FormattedMessage id="links.close" />
        </Button>
      </Group>
    </Dialog>
  )
}
