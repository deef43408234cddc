import { Button } from '@mantine/core'
import { lazy, useState } from 'react'
import { FormattedMessage } from 'react-intl'
import type { SubscriptionState } from '../../../lib/subscription.ts'
import { OnceOpened } from '../../../ui/once_opened.tsx'
import { useOffers } from '../api/use_billing.ts'
import { isLive } from '../standing.ts'
import classes from './subscription.module.css'

const SeatsDialog = lazy(() => import('./seats_dialog.tsx'))

/** How many belong, of how many; where the plan allows another number, the way to it. */
export function SeatsLine({ state, mayManage }: { state: SubscriptionState; mayManage: boolean }) {
  const { caps, seatsUsed, seatChoice } = state
  const [opened, setOpened] = useState(false)
  const offers = useOffers()
  const offer = offers.data?.data.offers.find(
    ({ plan, cycle }) => plan === state.plan && cycle === state.billingCycle
  )

  return (
    <>
      <p className={classes.line}>
        <FormattedMessage
          id="subscription.seats"
          values={{ count: seatsUsed, limit: caps.seatsLimit }}
        />
      </p>
      {seatChoice !== null && offer !== undefined && mayManage && isLive(state) ? (
        <div className={classes.actions}>
          <Button variant="default" onClick={() => setOpened(true)}>
            <FormattedMessage id="subscription.changeSeats" />
          </Button>
          <OnceOpened opened={opened}>
            {(isOpen) => (
              <SeatsDialog
                offer={offer}
                seats={caps.seatsLimit}
                taken={seatsUsed}
                choice={seatChoice}
                opened={isOpen}
                onClose={() => setOpened(false)}
              />
            )}
          </OnceOpened>
        </div>
      ) : null}
    </>
  )
}
