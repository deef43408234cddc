import { Button, Group, Modal, Skeleton, Stack, Text } from '@mantine/core'
import { FormattedMessage, useIntl } from 'react-intl'
import type { Data } from '@generated/data'
import { useFormat } from '../../../lib/format_context.tsx'
import { useSubscription } from '../../../lib/subscription.ts'
import { useFeedback } from '../../../ui/feedback.ts'
import { Waiting } from '../../../ui/states.tsx'
import { useChangePreview, type Offer } from '../api/use_billing.ts'
import { useChangeOffer } from '../api/use_subscription_changes.ts'
import { Refused } from './refused.tsx'

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
      <ChangeForm offer={offer} onClose={onClose} />
    </Modal>
  )
}

function ChangeForm({ offer, onClose }: Omit<ChangeDialogProps, 'opened'>) {
  const preview = useChangePreview(offer)
  const change = useChangeOffer()
  const feedback = useFeedback()
  const shown = preview.data?.data

  function confirm(prorationDate: number) {
    const { plan, cycle } = offer
    change.mutate(
      { body: { plan, cycle, prorationDate } },
      {
        onSuccess: () => {
          onClose()
          feedback.done('subscription.changed')
        },
      }
    )
  }

  return (
    <Stack gap="md">
      {shown !== undefined ? (
        <Effect offer={offer} preview={shown} />
      ) : preview.isError ? (
        <Refused error={preview.error} />
      ) : (
        <Waiting>
          <Skeleton height={44} />
        </Waiting>
      )}
      <Refused error={change.error} />
      <Group justify="flex-end">
        <Button variant="default" onClick={onClose}>
          <FormattedMessage id="common.cancel" />
        </Button>
        <Button
          disabled={shown === undefined}
          loading={change.isPending}
          onClick={() => shown && confirm(shown.prorationDate)}
        >
          <FormattedMessage id="subscription.confirmChange" />
        </Button>
      </Group>
    </Stack>
  )
}

function Effect({ offer, preview }: { offer: Offer; preview: Data.BillingChangePreview }) {
  const format = useFormat()
  const { inTrial } = useSubscription()
  const id =
    preview.when === 'at_period_end'
      ? 'subscription.effect.later'
      : inTrial
        ? 'subscription.effect.trial'
        : 'subscription.effect.now'
  return (
    <Text>
      <FormattedMessage
        id={id}
        values={{
          amount: format.amount(preview.dueNowCents),
          day: format.fullDay(format.dayOf(preview.effectiveAt)),
          price: format.amount(offer.grossCents),
          cycle: offer.cycle,
        }}
      />
    </Text>
  )
}
