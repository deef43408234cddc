import { Button } from '@mantine/core'
import { lazy, useState } from 'react'
import { FormattedMessage } from 'react-intl'
import type { SubscriptionState } from '../../../lib/subscription.ts'
import { useStartTrial, useSubscribe } from '../../../lib/use_start_trial.ts'
import { OnceOpened } from '../../../ui/once_opened.tsx'
import type { Offer } from '../api/use_billing.ts'
import { isLive } from '../standing.ts'
import { Refused } from './refused.tsx'
import classes from './subscription.module.css'

const ChangeDialog = lazy(() => import('./change_dialog.tsx'))

interface OfferActionProps {
  offer: Offer
  trialDays: number
  state: SubscriptionState
}

/** The one way to that offer from where one is: a trial, a subscription, or a change. */
export function OfferAction({ offer, trialDays, state }: OfferActionProps) {
  return isLive(state) ? (
    <Change offer={offer} />
  ) : (
    <Take offer={offer} trialDays={state.canStartTrial ? trialDays : null} />
  )
}

function Take({ offer: { plan, cycle }, trialDays }: { offer: Offer; trialDays: number | null }) {
  const trial = useStartTrial()
  const subscribe = useSubscribe()
  const { mutate, isPending, error } = trialDays === null ? subscribe : trial

  return (
    <>
      <Button
        className={classes.take}
        variant={plan === 'pro' ? 'filled' : 'default'}
        loading={isPending}
        onClick={() => mutate({ body: { plan, cycle } })}
      >
        <FormattedMessage
          id={trialDays === null ? 'subscription.subscribe' : 'subscription.try'}
          values={{ days: trialDays ?? 0 }}
        />
      </Button>
      {trialDays === null ? null : (
        <p className={classes.small}>
          <FormattedMessage id="subscription.trialPromise" />
        </p>
      )}
      <Refused error={error} />
    </>
  )
}

function Change({ offer }: { offer: Offer }) {
  const [opened, setOpened] = useState(false)
  return (
    <>
      <Button variant="default" className={classes.take} onClick={() => setOpened(true)}>
        <FormattedMessage
          id="subscription.change"
          values={{ plan: offer.plan, cycle: offer.cycle }}
        />
      </Button>
      <OnceOpened opened={opened}>
        {(isOpen) => (
          <ChangeDialog offer={offer} opened={isOpen} onClose={() => setOpened(false)} />
        )}
      </OnceOpened>
    </>
  )
}
