import { Progress } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { FormattedMessage, useIntl } from 'react-intl'
import type { SubscriptionState } from '../../../lib/subscription.ts'
import { MarginRow } from '../../../ui/margin.tsx'
import text from '../../../ui/text.module.css'
import { SeatsLine } from './seats_line.tsx'
import classes from './subscription.module.css'

/** How much of the offer is in use, and what is frozen when it is more than all of it. */
export function UsageRow({ state, mayManage }: { state: SubscriptionState; mayManage: boolean }) {
  const intl = useIntl()
  const { caps, activeInvoicesCount: count, frozenInvoicesCount: frozen } = state
  const limit = caps.activeInvoicesLimit
  const values = { count, limit: limit ?? 0 }

  return (
    <MarginRow as="section" label={<FormattedMessage id="subscription.usageLabel" />}>
      <p className={classes.line}>
        <FormattedMessage
          id={limit === null ? 'subscription.usageFree' : 'subscription.usage'}
          values={values}
        />
      </p>
      {limit === null ? null : (
        <Progress
          className={classes.meter}
          value={Math.min(100, (count / limit) * 100)}
          color={count >= limit ? 'ocre' : 'rubis'}
          aria-label={intl.formatMessage({ id: 'subscription.usage' }, values)}
        />
      )}
      {frozen === 0 ? null : (
        <p className={classes.line}>
          <FormattedMessage id="subscription.frozen" values={{ count: frozen }} />{' '}
          <Link to="/factures" search={{ vue: 'all' }} className={text.link}>
            <FormattedMessage id="subscription.seeInvoices" />
          </Link>
        </p>
      )}
      <SeatsLine state={state} mayManage={mayManage} />
    </MarginRow>
  )
}
