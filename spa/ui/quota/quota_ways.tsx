import { Link } from '@tanstack/react-router'
import { FormattedMessage } from 'react-intl'
import { useMayManage, useSubscription } from '../../lib/subscription.ts'
import text from '../text.module.css'
import classes from './quota_ways.module.css'

/**
 * What makes room when the offer is full: close an invoice, or another offer, first of all the trial.
 * In other tabs: what was typed here stays.
 */
export function QuotaWays() {
  const { canStartTrial, isSold } = useSubscription()
  const mayBuy = useMayManage() && isSold
  const mayTry = mayBuy && canStartTrial

  return (
    <>
      <p className={classes.ways}>
        {mayBuy ? (
          <Link
            to={mayTry ? '/onboarding/billing' : '/parametres/abonnement'}
            target="_blank"
            className={text.link}
          >
            <FormattedMessage id={mayTry ? 'quota.try' : 'quota.offers'} />
          </Link>
        ) : null}
        <Link to="/factures" target="_blank" className={text.link}>
          <FormattedMessage id="quota.see" />
        </Link>
      </p>
      {mayTry ? (
        <p className={text.detail}>
          <FormattedMessage id="quota.promise" />
        </p>
      ) : null}
    </>
  )
}
