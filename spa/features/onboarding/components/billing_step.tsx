import { Button, SegmentedControl } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { FormattedMessage, useIntl } from 'react-intl'
import type { Data } from '@generated/data'
import { messageOf } from '../../../lib/error_messages.ts'
import { failureOf } from '../../../lib/errors.ts'
import { addDays } from '../../../lib/format.ts'
import { useFormat, useToday } from '../../../lib/format_context.tsx'
import { useMe } from '../../../lib/me.ts'
import { useMayManage, useSubscription } from '../../../lib/subscription.ts'
import { useStartTrial } from '../../../lib/use_start_trial.ts'
import { LoadFailed } from '../../../ui/states.tsx'
import text from '../../../ui/text.module.css'
import { useOffers } from '../api/use_onboarding.ts'
import { useStep } from '../use_step.ts'
import { OnboardingFrame } from './onboarding_frame.tsx'
import classes from './onboarding.module.css'

/** Fourteen days of Pro, or Free for as long as one likes. Nothing here stands in the way. */
export function BillingStep() {
  const intl = useIntl()
  const { canStartTrial, isSold } = useSubscription()
  const mayManage = useMayManage()
  const offers = useOffers()
  const mayTry = canStartTrial && isSold && mayManage

  return (
    <OnboardingFrame
      step="billing"
      title={intl.formatMessage({ id: mayTry ? 'onboarding.billingTitle' : 'onboarding.ready' })}
      lead={<FormattedMessage id={mayTry ? 'onboarding.billingLead' : 'onboarding.billingOver'} />}
    >
      {!mayTry ? (
        <Enter />
      ) : offers.data !== undefined ? (
        <TrialOffer offers={offers.data.data} />
      ) : offers.isError ? (
        <>
          <LoadFailed error={offers.error} onRetry={() => void offers.refetch()} />
          <Enter />
        </>
      ) : null}
    </OnboardingFrame>
  )
}

type Cycle = Data.Offers['offers'][number]['cycle']

function TrialOffer({ offers }: { offers: Data.Offers }) {
  const intl = useIntl()
  const format = useFormat()
  const today = useToday()
  const trial = useStartTrial()
  const [cycle, setCycle] = useState<Cycle>('monthly')
  const offer = offers.offers.find((one) => one.plan === 'pro' && one.cycle === cycle)

  return (
    <>
      <SegmentedControl
        className={classes.cycle}
        aria-label={intl.formatMessage({ id: 'onboarding.cycle' })}
        data={(['monthly', 'yearly'] as const).map((value) => ({
          value,
          label: intl.formatMessage({ id: 'onboarding.per' }, { cycle: value }),
        }))}
        value={cycle}
        onChange={(value) => setCycle(value as Cycle)}
      />
      <ol className={classes.promise}>
        <li>
          <b>
            <FormattedMessage id="onboarding.todayLabel" />
          </b>
          <FormattedMessage id="onboarding.todayCharge" />
        </li>
        <li>
          <b>{format.longDay(addDays(today, offers.trialDays - 3))}</b>
          <FormattedMessage id="onboarding.recap" />
        </li>
        <li>
          <b>{format.longDay(addDays(today, offers.trialDays))}</b>
          <FormattedMessage
            id="onboarding.firstCharge"
            values={{ amount: format.amount(offer?.grossCents ?? 0), cycle }}
          />
        </li>
      </ol>
      {trial.isError ? (
        <p role="alert" className={classes.refused}>
          {messageOf(intl, failureOf(trial.error))}
        </p>
      ) : null}
      <div className={classes.foot}>
        <Button
          size="md"
          loading={trial.isPending}
          onClick={() => trial.mutate({ body: { plan: 'pro', cycle } })}
        >
          <FormattedMessage id="onboarding.try" values={{ days: offers.trialDays }} />
        </Button>
        <p className={`${text.detail} ${classes.trialPromise}`}>
          <FormattedMessage id="onboarding.trialPromise" />
        </p>
        <Enter free={offers.free.activeInvoicesLimit ?? 0} />
      </div>
    </>
  )
}

/** Into the application without a card; somebody who came by another way goes back to it. */
function Enter({ free }: { free?: number }) {
  const { onboarding } = useMe()
  const { skip, done, isLeaving } = useStep('billing')
  const isUnderWay = onboarding.some(({ state }) => state === 'todo' || state === 'skipped')

  if (free !== undefined && !isUnderWay) {
    return (
      <Link to="/parametres/abonnement" className={text.link}>
        <FormattedMessage id="onboarding.back" />
      </Link>
    )
  }
  return (
    <Button
      size="md"
      variant="default"
      loading={isLeaving}
      onClick={free === undefined ? done : skip}
    >
      {free === undefined ? (
        <FormattedMessage id="onboarding.enter" />
      ) : (
        <FormattedMessage id="onboarding.free" values={{ count: free }} />
      )}
    </Button>
  )
}
