import { Modal } from '@mantine/core'
import { useIntl } from 'react-intl'
import type { Offer } from '../api/use_billing.ts'
import { ChangeForm } from './change_form.tsx'

interface ChangeDialogProps {
  offer: Offer
  opened: boolean
  onClose: () => void
}

/** What a change costs and when it begins, from Stripe, before it is made. */
export default function ChangeDialog({ offer, opened, onClose }: ChangeDialogProps) {
  const intl = useIntl()
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      title={intl.formatMessage(
        { id: 'subscription.change' },
        { plan: offer.plan, cycle: offer.cycle }
      )}
      closeButtonProps={{ 'aria-label': intl.formatMessage({ id: 'common.close' }) }}
    >
      <ChangeForm
        wanted={{ plan: offer.plan, cycle: offer.cycle }}
        grossCents={offer.grossCents}
        confirm="subscription.confirmChange"
        onClose={onClose}
      />
    </Modal>
  )
}
