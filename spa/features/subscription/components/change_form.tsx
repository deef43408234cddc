import { Button, Group, Skeleton, Stack, Text } from '@mantine/core'
import { FormattedMessage } from 'react-intl'
import type { Data } from '@generated/data'
import { isWorthRetrying } from '../../../lib/errors.ts'
import { useFormat } from '../../../lib/format_context.tsx'
import type { MessageId } from '../../../lib/i18n.tsx'
import { useSubscription } from '../../../lib/subscription.ts'
import { useFeedback } from '../../../ui/feedback.ts'
import { LoadFailed, Waiting } from '../../../ui/states.tsx'
import { useChangePreview, type Wanted } from '../api/use_billing.ts'
import { useChangeOffer } from '../api/use_subscription_changes.ts'
import { Refused } from './refused.tsx'

interface ChangeFormProps {
  wanted: Wanted
  /** cents with tax of a whole period after the change */
  grossCents: number
  confirm: MessageId
  /** false as long as nothing else than what one has is chosen */
  isChange?: boolean
  onClose: () => void
}

/** The effect as Stripe tells it, and the button that makes it so. */
export function ChangeForm({
  wanted,
  grossCents,
  confirm,
  isChange = true,
  onClose,
}: ChangeFormProps) {
  const preview = useChangePreview(wanted, isChange)
  const change = useChangeOffer()
  const feedback = useFeedback()
  const shown = isChange ? preview.data?.data : undefined

  function make(prorationDate: number) {
    change.mutate(
      { body: { ...wanted, prorationDate } },
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
      {!isChange ? null : shown !== undefined ? (
        <Effect cycle={wanted.cycle} grossCents={grossCents} preview={shown} />
      ) : preview.isError && !preview.isFetching ? (
        <NoPreview error={preview.error} onRetry={() => void preview.refetch()} />
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
          onClick={() => shown && make(shown.prorationDate)}
        >
          <FormattedMessage id={confirm} />
        </Button>
      </Group>
    </Stack>
  )
}

/** Stripe may answer in a moment; a change that is not possible stays so. */
function NoPreview({ error, onRetry }: { error: unknown; onRetry: () => void }) {
  return isWorthRetrying(error) ? (
    <LoadFailed error={error} onRetry={onRetry} />
  ) : (
    <Refused error={error} />
  )
}

interface EffectProps {
  cycle: Wanted['cycle']
  grossCents: number
  preview: Data.BillingChangePreview
}

function Effect({ cycle, grossCents, preview }: EffectProps) {
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
          price: format.amount(grossCents),
          cycle,
        }}
      />
    </Text>
  )
}
