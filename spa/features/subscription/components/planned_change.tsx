import { Button } from '@mantine/core'
import { FormattedMessage } from 'react-intl'
import { useFormat } from '../../../lib/format_context.tsx'
import type { SubscriptionState } from '../../../lib/subscription.ts'
import { useFeedback } from '../../../ui/feedback.ts'
import { useKeepOffer } from '../api/use_subscription_changes.ts'
import classes from './subscription.module.css'

interface PlannedChangeProps {
  planned: NonNullable<SubscriptionState['planned']>
  mayManage: boolean
}

/** What becomes of the offer with the next period, and how to keep the one of now. */
export function PlannedChange({ planned, mayManage }: PlannedChangeProps) {
  const format = useFormat()
  const keep = useKeepOffer()
  const feedback = useFeedback()

  return (
    <>
      <p className={classes.line}>
        <FormattedMessage
          id="subscription.planned"
          values={{
            day: format.fullDay(format.dayOf(planned.from)),
            plan: planned.plan,
            cycle: planned.cycle,
            seats: planned.seats,
          }}
        />
      </p>
      {mayManage ? (
        <div className={classes.actions}>
          <Button
            variant="default"
            loading={keep.isPending}
            onClick={() =>
              keep.mutate(
                {},
                {
                  onSuccess: () => feedback.done('subscription.kept'),
                  onError: feedback.failed,
                }
              )
            }
          >
            <FormattedMessage id="subscription.keep" />
          </Button>
        </div>
      ) : null}
    </>
  )
}
