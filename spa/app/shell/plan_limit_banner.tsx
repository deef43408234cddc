import { Link } from '@tanstack/react-router'
import {
  IconAlertTriangle,
  IconCalendarOff,
  IconHourglass,
  IconLock,
  type Icon,
} from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { FormattedMessage } from 'react-intl'
import { useFormat } from '../../lib/format_context.tsx'
import type { MessageId } from '../../lib/i18n.tsx'
import { useIsAtFreeLimit, useSubscription, useTrialDaysRemaining } from '../../lib/subscription.ts'
import classes from './shell.module.css'

/**
 * How the offer stands, where it matters today. One at a time, in this order: on trial, not paid,
 * ending, at the limit of Free. Whatever it says, the page below works.
 */
export default function PlanLimitBanner() {
  const format = useFormat()
  const state = useSubscription()
  const days = useTrialDaysRemaining()
  const isAtLimit = useIsAtFreeLimit()
  const { cancelAt, cancelAtPeriodEnd, pastDueSince, blockedFrom, isBlocked, caps } = state
  const end = cancelAtPeriodEnd && cancelAt !== null ? cancelAt : null
  const day = end === null ? '' : format.longDay(format.dayOf(end))

  if (days !== null) {
    return (
      <Line icon={IconHourglass} tone="quiet" action="offer.see">
        <FormattedMessage
          id={end === null ? 'offer.trial' : 'offer.trialEnding'}
          values={{ plan: state.plan, days, day }}
        />
      </Line>
    )
  }
  if (pastDueSince !== null) {
    return (
      <Line icon={IconAlertTriangle} tone="danger" action="offer.see">
        <FormattedMessage
          id={isBlocked ? 'offer.blocked' : 'offer.pastDue'}
          values={{
            hasDay: blockedFrom === null ? 'no' : 'yes',
            day: blockedFrom === null ? '' : format.longDay(format.dayOf(blockedFrom)),
          }}
        />
      </Line>
    )
  }
  if (end !== null) {
    return (
      <Line icon={IconCalendarOff} action="offer.see">
        <FormattedMessage id="offer.ending" values={{ day }} />
      </Line>
    )
  }
  if (isAtLimit) {
    const limit = caps.activeInvoicesLimit ?? 0
    return (
      <Line icon={IconLock} tone="quiet" action={state.isSold ? 'offer.lift' : 'offer.see'}>
        <FormattedMessage id="offer.limit" values={{ limit, frozen: state.frozenInvoicesCount }} />
      </Line>
    )
  }
  return null
}

interface LineProps {
  icon: Icon
  tone?: 'quiet' | 'danger'
  action: Extract<MessageId, `offer.${string}`>
  children: ReactNode
}

function Line({ icon: LineIcon, tone, action, children }: LineProps) {
  return (
    <p className={classes.banner} data-tone={tone} role="status">
      <LineIcon size={16} stroke={1.75} aria-hidden="true" />
      <span>{children}</span>
      <Link to="/parametres/abonnement" className={classes.bannerLink}>
        <FormattedMessage id={action} />
      </Link>
    </p>
  )
}
