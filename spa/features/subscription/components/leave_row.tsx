import { Button } from '@mantine/core'
import { lazy, useState } from 'react'
import { FormattedMessage } from 'react-intl'
import { useFormat } from '../../../lib/format_context.tsx'
import type { SubscriptionState } from '../../../lib/subscription.ts'
import { MarginRow } from '../../../ui/margin.tsx'
import { OnceOpened } from '../../../ui/once_opened.tsx'
import classes from './subscription.module.css'

const CancelDialog = lazy(() => import('./cancel_dialog.tsx'))

/** The way out, as plain as the way in: this button, a reason if one likes, a confirmation. */
export function LeaveRow({ state, canLeave }: { state: SubscriptionState; canLeave: boolean }) {
  const format = useFormat()
  const [opened, setOpened] = useState(false)
  const end = state.inTrial ? state.trialEndsAt : state.currentPeriodEnd
  const day = end === null ? '' : format.fullDay(format.dayOf(end))

  return (
    <MarginRow
      as="section"
      label={canLeave ? <FormattedMessage id="subscription.leaveLabel" /> : undefined}
      last
    >
      {!canLeave ? null : state.cancelAtPeriodEnd ? (
        <p className={classes.line}>
          <FormattedMessage id="subscription.leaving" />
        </p>
      ) : (
        <>
          <p className={classes.line}>
            <FormattedMessage
              id={state.inTrial ? 'subscription.leaveTrial' : 'subscription.leave'}
              values={{ day }}
            />
          </p>
          <Button variant="outline" color="brique" onClick={() => setOpened(true)}>
            <FormattedMessage id="subscription.cancel" />
          </Button>
          <OnceOpened opened={opened}>
            {(isOpen) => (
              <CancelDialog day={day} opened={isOpen} onClose={() => setOpened(false)} />
            )}
          </OnceOpened>
        </>
      )}
    </MarginRow>
  )
}
