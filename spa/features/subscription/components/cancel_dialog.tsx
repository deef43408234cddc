import { Button, Group, Modal, NativeSelect, Stack, Text, Textarea } from '@mantine/core'
import { useState } from 'react'
import { FormattedMessage, useIntl } from 'react-intl'
import { useSubscription } from '../../../lib/subscription.ts'
import { useFeedback } from '../../../ui/feedback.ts'
import { useCancelSubscription } from '../api/use_subscription_changes.ts'
import { Refused } from './refused.tsx'

interface CancelDialogProps {
  /** until when everything stays as it is */
  day: string
  opened: boolean
  onClose: () => void
}

/** In Stripe's words, of those that mean something to somebody who leaves. */
const REASONS = [
  'too_expensive',
  'missing_features',
  'switched_service',
  'unused',
  'too_complex',
  'low_quality',
  'customer_service',
  'other',
] as const

type Reason = (typeof REASONS)[number]

export default function CancelDialog(props: CancelDialogProps) {
  const intl = useIntl()
  return (
    <Modal
      opened={props.opened}
      onClose={props.onClose}
      title={intl.formatMessage({ id: 'subscription.cancelTitle' })}
      closeButtonProps={{ 'aria-label': intl.formatMessage({ id: 'common.close' }) }}
    >
      <CancelForm {...props} />
    </Modal>
  )
}

/** Nobody is held back: what stays, what becomes of the invoices, a reason if one likes. */
function CancelForm({ day, onClose }: CancelDialogProps) {
  const intl = useIntl()
  const { inTrial } = useSubscription()
  const cancel = useCancelSubscription()
  const feedback = useFeedback()
  const [feedbackGiven, setFeedback] = useState<Reason | ''>('')
  const [comment, setComment] = useState('')

  function leave() {
    cancel.mutate(
      {
        body: {
          feedback: feedbackGiven === '' ? null : feedbackGiven,
          comment: comment.trim() === '' ? null : comment.trim(),
        },
      },
      {
        onSuccess: () => {
          onClose()
          feedback.done('subscription.cancelled', { day })
        },
      }
    )
  }

  return (
    <Stack gap="md">
      <Text>
        <FormattedMessage
          id={inTrial ? 'subscription.cancelTrialEffect' : 'subscription.cancelEffect'}
          values={{ day }}
        />
      </Text>
      <NativeSelect
        label={intl.formatMessage({ id: 'subscription.reason' })}
        value={feedbackGiven}
        onChange={({ currentTarget }) => setFeedback(currentTarget.value as Reason | '')}
        data={[
          { value: '', label: intl.formatMessage({ id: 'subscription.noReason' }) },
          ...REASONS.map((value) => ({
            value,
            label: intl.formatMessage({ id: 'subscription.reasonWord' }, { reason: value }),
          })),
        ]}
      />
      <Textarea
        label={intl.formatMessage({ id: 'subscription.comment' })}
        autosize
        minRows={2}
        maxLength={500}
        value={comment}
        onChange={({ currentTarget }) => setComment(currentTarget.value)}
      />
      <Refused error={cancel.error} />
      <Group justify="flex-end">
        <Button variant="default" onClick={onClose}>
          <FormattedMessage id="subscription.stay" />
        </Button>
        <Button variant="outline" color="brique" loading={cancel.isPending} onClick={leave}>
          <FormattedMessage id="subscription.confirmCancel" />
        </Button>
      </Group>
    </Stack>
  )
}
