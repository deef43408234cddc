import { SegmentedControl } from '@mantine/core'
import { useState } from 'react'
import { FormattedMessage, useIntl } from 'react-intl'
import type { Data } from '@generated/data'
import { useFormat } from '../../../lib/format_context.tsx'
import type { SubscriptionState } from '../../../lib/subscription.ts'
import type { Cycle, Offer } from '../api/use_billing.ts'
import { OfferAction } from './offer_action.tsx'
import classes from './subscription.module.css'

interface OfferTableProps {
  offers: Data.Offers
  state: SubscriptionState
  mayManage: boolean
}

/** Three offers side by side, before tax and with it, by month or by year, and what each would change. */
export function OfferTable({ offers, state, mayManage }: OfferTableProps) {
  const intl = useIntl()
  const [cycle, setCycle] = useState<Cycle>(state.billingCycle ?? 'monthly')
  const shown = offers.offers.filter((offer) => offer.cycle === cycle)

  return (
    <>
      <SegmentedControl
        aria-label={intl.formatMessage({ id: 'subscription.cycle' })}
        data={(['monthly', 'yearly'] as const).map((value) => ({
          value,
          label: intl.formatMessage({ id: 'subscription.per' }, { cycle: value }),
        }))}
        value={cycle}
        onChange={(value) => setCycle(value as Cycle)}
      />
      <ul className={classes.offers}>
        <li className={classes.offer} aria-current={state.plan === 'free' || undefined}>
          <OfferName plan="free" isPresent={state.plan === 'free'} />
          <p className={classes.price}>
            <FormattedMessage id="subscription.nothing" />
          </p>
          <p className={classes.small}>
            <FormattedMessage id="subscription.noCard" />
          </p>
          <p className={classes.gives}>
            <FormattedMessage
              id="subscription.gives"
              values={{
                invoices: offers.free.activeInvoicesLimit ?? 0,
                isLimited: 'yes',
                seats: offers.free.seatsLimit,
              }}
            />
          </p>
        </li>
        {shown.map((offer) => (
          <PaidOffer
            key={offer.plan}
            offer={offer}
            trialDays={offers.trialDays}
            state={state}
            mayManage={mayManage}
          />
        ))}
      </ul>
      {state.isSold ? null : (
        <p className={classes.small}>
          <FormattedMessage id="subscription.notSold" />
        </p>
      )}
    </>
  )
}

interface PaidOfferProps {
  offer: Offer
  trialDays: number
  state: SubscriptionState
  mayManage: boolean
}

function PaidOffer({ offer, trialDays, state, mayManage }: PaidOfferProps) {
  const format = useFormat()
  const isPresent = state.plan === offer.plan && state.billingCycle === offer.cycle

  return (
    <li className={classes.offer} aria-current={isPresent || undefined}>
      <OfferName plan={offer.plan} isPresent={isPresent} />
      <p className={classes.price}>
        {format.roundAmount(offer.netCents)}{' '}
        <small>
          <FormattedMessage id="subscription.net" values={{ cycle: offer.cycle }} />
        </small>
      </p>
      <p className={classes.small}>
        <FormattedMessage
          id="subscription.gross"
          values={{ amount: format.amount(offer.grossCents), cycle: offer.cycle }}
        />
      </p>
      <p className={classes.gives}>
        <FormattedMessage
          id="subscription.gives"
          values={{ invoices: 0, isLimited: 'no', seats: offer.caps.seatsLimit }}
        />
      </p>
      {mayManage && state.isSold && !isPresent ? (
        <OfferAction offer={offer} trialDays={trialDays} state={state} />
      ) : null}
    </li>
  )
}

function OfferName({ plan, isPresent }: { plan: SubscriptionState['plan']; isPresent: boolean }) {
  return (
    <h2 className={classes.offerName}>
      <FormattedMessage id="subscription.plan" values={{ plan }} />
      {isPresent ? (
        <span className={classes.yours}>
          <FormattedMessage id="subscription.yours" />
        </span>
      ) : null}
    </h2>
  )
}
