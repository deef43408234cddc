import { Skeleton } from '@mantine/core'
import { useEffect, useEffectEvent } from 'react'
import { FormattedMessage, useIntl } from 'react-intl'
import { useMayManage, useSubscription } from '../../../lib/subscription.ts'
import { MarginPage, MarginRow } from '../../../ui/margin.tsx'
import { PageHeading } from '../../../ui/page_heading.tsx'
import { LoadFailed, Waiting } from '../../../ui/states.tsx'
import text from '../../../ui/text.module.css'
import { useOffers } from '../api/use_billing.ts'
import { useAskStripe } from '../api/use_subscription_changes.ts'
import { isLive } from '../standing.ts'
import { LeaveRow } from './leave_row.tsx'
import { OfferTable } from './offer_table.tsx'
import { OwnInvoices } from './own_invoices.tsx'
import { StandingRow } from './standing_row.tsx'
import { UsageRow } from './usage_row.tsx'

/** What the organization has, what it costs and when, and every way to change it. */
export function SubscriptionScreen() {
  const intl = useIntl()
  const state = useSubscription()
  const mayManage = useMayManage()
  const offers = useOffers()
  const askStripe = useAskStripe()

  // Whoever comes here comes from Stripe's pages as often as not: its word is newer than ours.
  const ask = useEffectEvent(() => {
    if (mayManage && state.hasStripeCustomer) askStripe.mutate({})
  })
  useEffect(() => ask(), [])

  return (
    <MarginPage>
      <MarginRow as="header">
        <PageHeading title={intl.formatMessage({ id: 'subscription.title' })}>
          <FormattedMessage id="subscription.title" />
        </PageHeading>
        {mayManage ? null : (
          <p className={text.detail}>
            <FormattedMessage id="subscription.readOnly" />
          </p>
        )}
      </MarginRow>
      <StandingRow state={state} mayManage={mayManage} />
      <UsageRow state={state} mayManage={mayManage} />
      <MarginRow as="section" label={<FormattedMessage id="subscription.offersLabel" />}>
        {offers.data !== undefined ? (
          <OfferTable offers={offers.data.data} state={state} mayManage={mayManage} />
        ) : offers.isError ? (
          <LoadFailed error={offers.error} onRetry={() => void offers.refetch()} />
        ) : (
          <Waiting>
            <Skeleton height={220} maw={820} />
          </Waiting>
        )}
      </MarginRow>
      {mayManage && state.hasStripeCustomer ? <OwnInvoices /> : null}
      <LeaveRow state={state} canLeave={mayManage && isLive(state)} />
    </MarginPage>
  )
}
