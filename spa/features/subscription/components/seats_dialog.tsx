import { Modal, NativeSelect, Stack } from '@mantine/core'
import { useState } from 'react'
import { useIntl } from 'react-intl'
import type { SubscriptionState } from '../../../lib/subscription.ts'
import type { Offer } from '../api/use_billing.ts'
import { ChangeForm } from './change_form.tsx'

interface SeatsDialogProps {
  /** the offer one has: its price is that of each group of seats */
  offer: Offer
  seats: number
  taken: number
  choice: NonNullable<SubscriptionState['seatChoice']>
  opened: boolean
  onClose: () => void
}

/** How many may belong: what it costs is told by Stripe before it is so. */
export default function SeatsDialog({ opened, onClose, ...rest }: SeatsDialogProps) {
  const intl = useIntl()
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      title={intl.formatMessage({ id: 'subscription.changeSeats' })}
      closeButtonProps={{ 'aria-label': intl.formatMessage({ id: 'common.close' }) }}
    >
      <SeatsForm {...rest} onClose={onClose} />
    </Modal>
  )
}

function SeatsForm({
  offer,
  seats,
  taken,
  choice: { step, max },
  onClose,
}: Omit<SeatsDialogProps, 'opened'>) {
  const intl = useIntl()
  const [wanted, setWanted] = useState(seats)
  const choices = Array.from({ length: Math.floor(max / step) }, (_, at) => (at + 1) * step).filter(
    (count) => count >= taken
  )

  return (
    <Stack gap="md">
      <NativeSelect
        label={intl.formatMessage({ id: 'subscription.seatsWanted' })}
        description={intl.formatMessage({ id: 'subscription.seatsStep' }, { step })}
        value={String(wanted)}
        onChange={({ currentTarget }) => setWanted(Number(currentTarget.value))}
        data={choices.map((count) => ({
          value: String(count),
          label: intl.formatMessage({ id: 'subscription.seatsCount' }, { count }),
        }))}
      />
      <ChangeForm
        wanted={{ plan: offer.plan, cycle: offer.cycle, seats: wanted }}
        grossCents={offer.grossCents * (wanted / step)}
        isChange={wanted !== seats}
        confirm="subscription.confirmSeats"
        onClose={onClose}
      />
    </Stack>
  )
}
