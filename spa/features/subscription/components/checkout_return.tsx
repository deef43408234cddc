import { Button } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import { FormattedMessage, useIntl } from 'react-intl'
import { isNotFound } from '../../../lib/errors.ts'
import { FormatProvider, useFormat } from '../../../lib/format_context.tsx'
import { meOptions, useMe } from '../../../lib/me.ts'
import { MarginPage, MarginRow } from '../../../ui/margin.tsx'
import { PageHeading } from '../../../ui/page_heading.tsx'
import { LoadFailed } from '../../../ui/states.tsx'
import { useCheckoutState } from '../api/use_billing.ts'
import classes from './subscription.module.css'

/**
 * Back from Stripe's page. The address proves nothing: the server asks Stripe, again and again until it
 * says, and only what it says is shown.
 */
export function CheckoutReturn({ sessionId }: { sessionId: string | undefined }) {
  const { organization } = useMe()
  return (
    <FormatProvider timeZone={organization.timezone}>
      <MarginPage>
        <MarginRow last>
          {sessionId === undefined ? <Unknown /> : <Outcome sessionId={sessionId} />}
        </MarginRow>
      </MarginPage>
    </FormatProvider>
  )
}

function Outcome({ sessionId }: { sessionId: string }) {
  const intl = useIntl()
  const checkout = useCheckoutState(sessionId)
  const queryClient = useQueryClient()
  const state = checkout.data?.data.state

  useEffect(() => {
    if (state === 'completed') {
      void queryClient.invalidateQueries({ queryKey: meOptions().queryKey })
    }
  }, [state, queryClient])

  if (checkout.isError) {
    if (isNotFound(checkout.error)) return <Unknown />
    return (
      <>
        <PageHeading title={intl.formatMessage({ id: 'checkout.waiting' })}>
          <FormattedMessage id="checkout.waiting" />
        </PageHeading>
        <LoadFailed error={checkout.error} onRetry={() => void checkout.refetch()} />
      </>
    )
  }
  if (state === 'completed') return <Completed />
  if (state === 'expired') return <Unknown />
  return (
    <div role="status" aria-busy="true">
      <PageHeading title={intl.formatMessage({ id: 'checkout.waiting' })}>
        <FormattedMessage id="checkout.waiting" />
      </PageHeading>
      <p className={classes.sentence}>
        <FormattedMessage id="checkout.waitingLead" />
      </p>
    </div>
  )
}

function Completed() {
  const intl = useIntl()
  const format = useFormat()
  const { subscription, onboarding } = useMe()
  const { inTrial, trialEndsAt, nextChargeCents, plan } = subscription
  const isUnderWay = onboarding.some(({ state }) => state === 'todo' || state === 'skipped')
  const title = inTrial ? 'checkout.trialBegun' : 'checkout.subscribed'

  return (
    <>
      <PageHeading title={intl.formatMessage({ id: title }, { plan })}>
        <FormattedMessage id={title} values={{ plan }} />
      </PageHeading>
      <p className={classes.sentence}>
        {inTrial && trialEndsAt !== null && nextChargeCents !== null ? (
          <FormattedMessage
            id="checkout.trialNext"
            values={{
              day: format.fullDay(format.dayOf(trialEndsAt)),
              amount: format.amount(nextChargeCents),
            }}
          />
        ) : (
          <FormattedMessage id="checkout.noLimit" />
        )}
      </p>
      <div className={classes.actions}>
        <Button
          renderRoot={(props) => (
            <Link to={isUnderWay ? '/aujourdhui' : '/parametres/abonnement'} {...props} />
          )}
        >
          <FormattedMessage id="checkout.go" />
        </Button>
      </div>
    </>
  )
}

/** Expired, or of somebody else: nothing was charged, and the button works again. */
function Unknown() {
  const intl = useIntl()
  return (
    <>
      <PageHeading title={intl.formatMessage({ id: 'checkout.none' })}>
        <FormattedMessage id="checkout.none" />
      </PageHeading>
      <p className={classes.sentence}>
        <FormattedMessage id="checkout.noneLead" />
      </p>
      <div className={classes.actions}>
        <Button renderRoot={(props) => <Link to="/parametres/abonnement" {...props} />}>
          <FormattedMessage id="checkout.again" />
        </Button>
      </div>
    </>
  )
}
