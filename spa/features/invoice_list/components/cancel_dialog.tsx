import { Button, Group, Modal } from '@mantine/core'
import { FormattedMessage, useIntl } from 'react-intl'
import type { Data } from '@generated/data'
import { useFormat } from '../../../lib/format_context.tsx'
import classes from './bulk.module.css'

interface CancelDialogProps {
  opened: boolean
  invoices: Data.Invoice[]
  onClose: () => void
  onConfirm: () => void
}

/** Giving money up is asked twice, with the sum. */
export default function CancelDialog({ opened, invoices, onClose, onConfirm }: CancelDialogProps) {
  const intl = useIntl()
  const format = useFormat()
  const count = invoices.length
  const amount = format.amount(invoices.reduce((sum, one) => sum + one.remainderCents, 0))
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      title={intl.formatMessage({ id: 'bulk.cancelTitle' }, { count })}
      closeButtonProps={{ 'aria-label': intl.formatMessage({ id: 'common.close' }) }}
    >
      <p className={classes.reportLead}>
        <FormattedMessage id="bulk.cancelWarning" values={{ count, amount }} />
      </p>
      <Group justify="flex-end">
        <Button variant="default" data-autofocus onClick={onClose}>
          <FormattedMessage id="bulk.cancelKeep" />
        </Button>
        <Button
          variant="outline"
          color="brique"
          onClick={() => {
            onClose()
            onConfirm()
          }}
        >
          <FormattedMessage id="cancel.confirm" values={{ count }} />
        </Button>
      </Group>
    </Modal>
  )
}
