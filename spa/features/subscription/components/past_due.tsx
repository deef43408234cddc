import { FormattedMessage } from 'react-intl'
import { useFormat } from '../../../lib/format_context.tsx'
import type { Instant } from '../../../lib/format.ts'
import type { SubscriptionState } from '../../../lib/subscription.ts'
import text from '../../../ui/text.module.css'
import { useOwnInvoices } from '../api/use_billing.ts'
import classes from './subscription.module.css'

/** What happens when, as long as it is not paid, and the page where it is: there the bank asks too. */
export function PastDue({ state, mayManage }: { state: SubscriptionState; mayManage: boolean }) {
  const invoices = useOwnInvoices(mayManage)
  const open = invoices.data?.data.find(({ status }) => status === 'open')

  return (
    <>
      <ol className={classes.ladder}>
        <li>
          <FormattedMessage id="subscription.ladder.now" />
        </li>
        <Rung at={state.blockedFrom} id="subscription.ladder.blocked" />
        <Rung at={state.freeFrom} id="subscription.ladder.free" />
      </ol>
      {open?.url && !open.needsAuthentication ? (
        <a href={open.url} className={text.link}>
          <FormattedMessage id="subscription.payNow" />
        </a>
      ) : null}
    </>
  )
}

function Rung({
  at,
  id,
}: {
  at: Instant | null
  id: 'subscription.ladder.blocked' | 'subscription.ladder.free'
}) {
  const format = useFormat()
  return at === null ? null : (
    <li>
      <FormattedMessage id={id} values={{ day: format.longDay(format.dayOf(at)) }} />
    </li>
  )
}
