import { FormattedMessage, useIntl } from 'react-intl'
import { messageOf } from '../../../lib/error_messages.ts'
import { failureOf } from '../../../lib/errors.ts'
import { QuotaWays } from '../../../ui/quota/quota_ways.tsx'
import classes from './new_invoice.module.css'

/** Why it was not saved; what was typed is still there. A refused quota says what would make room. */
export function Refusal({ error }: { error: unknown }) {
  const intl = useIntl()
  const failure = failureOf(error)
  if (failure.status === 422) return null
  const { limit, current } = failure.faults[0]?.meta ?? {}

  if (failure.code === 'free_limit_active_invoices' && typeof limit === 'number') {
    return (
      <div role="alert" className={classes.quota}>
        <p>
          <b>
            <FormattedMessage id="quota.title" values={{ limit }} />
          </b>
        </p>
        <p>
          <FormattedMessage
            id="quota.why"
            values={{ current: typeof current === 'number' ? current : limit }}
          />
        </p>
        <QuotaWays />
      </div>
    )
  }
  return (
    <p role="alert" className={classes.refused}>
      {messageOf(intl, failure)}
    </p>
  )
}
