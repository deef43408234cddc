import { IconShieldLock } from '@tabler/icons-react'
import { FormattedMessage } from 'react-intl'
import { useFormat } from '../../../lib/format_context.tsx'
import text from '../../../ui/text.module.css'
import { useOwnInvoices } from '../api/use_billing.ts'
import classes from './subscription.module.css'

/** A payment that waits for the bank of whoever pays: a renewal, or a change of plan. */
export function ToApprove() {
  const format = useFormat()
  const invoices = useOwnInvoices(true)
  const waiting = invoices.data?.data.find(({ needsAuthentication }) => needsAuthentication)
  if (!waiting?.url) return null

  return (
    <p role="status" className={classes.approval}>
      <IconShieldLock size={18} stroke={1.75} aria-hidden="true" />
      <span>
        <FormattedMessage
          id="subscription.toApprove"
          values={{ amount: format.amount(waiting.totalCents) }}
        />{' '}
        <a href={waiting.url} className={text.link}>
          <FormattedMessage id="subscription.approve" />
        </a>
      </span>
    </p>
  )
}
