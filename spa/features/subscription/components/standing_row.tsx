import { Button } from '@mantine/core'
import {
  IconAlertTriangle,
  IconCalendarOff,
  IconCheck,
  IconCircle,
  IconGift,
  IconHourglass,
  type Icon,
} from '@tabler/icons-react'
import { FormattedMessage } from 'react-intl'
import { useFormat } from '../../../lib/format_context.tsx'
import type { MessageId } from '../../../lib/i18n.tsx'
import { useTrialDaysRemaining, type SubscriptionState } from '../../../lib/subscription.ts'
import { useOpenPortal } from '../../../lib/use_start_trial.ts'
import { useFeedback } from '../../../ui/feedback.ts'
import { MarginRow } from '../../../ui/margin.tsx'
import { Tag, type TagTone } from '../../../ui/tag.tsx'
import { useReactivate } from '../api/use_subscription_changes.ts'
import { standingOf, type Standing } from '../standing.ts'
import { PlannedChange } from './planned_change.tsx'
import { PastDue } from './past_due.tsx'
import { ToApprove } from './to_approve.tsx'
import classes from './subscription.module.css'

const LOOKS: Record<Standing, { tone: TagTone; icon: Icon; tag: MessageId; sentence: MessageId }> =
  {
    free: {
      tone: 'neutral',
      icon: IconCircle,
      tag: 'subscription.tag.free',
      sentence: 'subscription.free',
    },
    offered: {
      tone: 'neutral',
      icon: IconGift,
      tag: 'subscription.tag.offered',
      sentence: 'subscription.offered',
    },
    grace: {
      tone: 'info',
      icon: IconHourglass,
      tag: 'subscription.tag.grace',
      sentence: 'subscription.grace',
    },
    trial: {
      tone: 'info',
      icon: IconHourglass,
      tag: 'subscription.tag.trial',
      sentence: 'subscription.trial',
    },
    trial_ending: {
      tone: 'late',
      icon: IconCalendarOff,
      tag: 'subscription.tag.ending',
      sentence: 'subscription.trialEnding',
    },
    trial_late: {
      tone: 'info',
      icon: IconHourglass,
      tag: 'subscription.tag.trial',
      sentence: 'subscription.trialLate',
    },
    active: {
      tone: 'paid',
      icon: IconCheck,
      tag: 'subscription.tag.active',
      sentence: 'subscription.active',
    },
    ending: {
      tone: 'late',
      icon: IconCalendarOff,
      tag: 'subscription.tag.ending',
      sentence: 'subscription.ending',
    },
    past_due: {
      tone: 'danger',
      icon: IconAlertTriangle,
      tag: 'subscription.tag.pastDue',
      sentence: 'subscription.pastDue',
    },
    stopped: {
      tone: 'late',
      icon: IconCalendarOff,
      tag: 'subscription.tag.stopped',
      sentence: 'subscription.stopped',
    },
    ended: {
      tone: 'neutral',
      icon: IconCalendarOff,
      tag: 'subscription.tag.ended',
      sentence: 'subscription.ended',
    },
  }

/** Nothing is charged, by the month or by the year. */
const CYCLELESS: readonly Standing[] = ['free', 'offered']

interface StandingRowProps {
  state: SubscriptionState
  mayManage: boolean
}

/** The offer, its state, and in one sentence what is charged next, or that nothing is. */
export function StandingRow({ state, mayManage }: StandingRowProps) {
  const format = useFormat()
  const days = useTrialDaysRemaining()
  const standing = standingOf(state, days)
  const look = LOOKS[standing]
  const on = dayOfInterest(state, standing)

  return (
    <MarginRow as="section" label={<FormattedMessage id="subscription.offerLabel" />}>
      <p className={classes.name}>
        <FormattedMessage
          id="subscription.name"
          values={{
            plan: state.plan,
            cycle: CYCLELESS.includes(standing) ? 'none' : state.billingCycle,
          }}
        />
        <Tag tone={look.tone} icon={look.icon}>
          <FormattedMessage id={look.tag} />
        </Tag>
      </p>
      <p className={classes.sentence}>
        <FormattedMessage
          id={look.sentence}
          values={{
            day: on === null ? '' : format.fullDay(format.dayOf(on)),
            days: days ?? 0,
            amount: state.nextChargeCents === null ? '' : format.amount(state.nextChargeCents),
          }}
        />
        {state.card !== null && state.nextChargeCents !== null ? (
          <>
            {' '}
            <FormattedMessage id="subscription.card" values={{ last4: state.card.last4 }} />
          </>
        ) : null}
      </p>
      {mayManage && state.hasStripeCustomer ? <ToApprove /> : null}
      {state.planned === null ? null : (
        <PlannedChange planned={state.planned} mayManage={mayManage} />
      )}
      {standing === 'past_due' ? <PastDue state={state} mayManage={mayManage} /> : null}
      {mayManage && state.hasStripeCustomer ? <Actions standing={standing} /> : null}
    </MarginRow>
  )
}

function dayOfInterest(state: SubscriptionState, standing: Standing) {
  if (standing === 'grace') return state.gracePeriodEndsAt
  if (standing === 'past_due') return state.pastDueSince
  if (standing === 'trial') return state.trialEndsAt
  return state.cancelAt ?? state.currentPeriodEnd
}

function Actions({ standing }: { standing: Standing }) {
  const portal = useOpenPortal()
  const reactivate = useReactivate()
  const feedback = useFeedback()
  const isLeaving = standing === 'ending' || standing === 'trial_ending'

  return (
    <div className={classes.actions}>
      {isLeaving ? (
        <Button
          loading={reactivate.isPending}
          onClick={() =>
            reactivate.mutate(
              {},
              {
                onSuccess: () => feedback.done('subscription.reactivated'),
                onError: feedback.failed,
              }
            )
          }
        >
          <FormattedMessage id="subscription.reactivate" />
        </Button>
      ) : null}
      <Button
        variant={standing === 'past_due' ? 'filled' : 'default'}
        loading={portal.isPending}
        onClick={() => portal.mutate({}, { onError: feedback.failed })}
      >
        <FormattedMessage
          id={standing === 'past_due' ? 'subscription.newCard' : 'subscription.portal'}
        />
      </Button>
    </div>
  )
}
