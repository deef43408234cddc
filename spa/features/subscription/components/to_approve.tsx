import { Alert } from '@mantine/core'
import { IconShieldLock } from '@tabler/icons-react'
import { FormattedMessage } from 'react-intl'
import { useFormat } from '../../../lib/format_context.tsx'
import text from '../../../ui/text.module.css'
import { useOwnInvoices } from '../api/use_billing.ts'

/** A payment that waits for the bank of whoever pays: a renewal, or a change of plan. */
export function ToApprove() {
  const format = useFormat()
  const invoices = useOwnInvoices(true)
  const waiting = invoices.data?.data.find(({ needsAuthentication }) => needsAuthentication)
  if (!waiting?.url) return null

  return (
    <Alert color="ocre" icon={<IconShieldLock aria-hidden />} role="status" maw={620} my="md">
      <FormattedMessage
        id="subscription.toApprove"
        values={{ amount: format.amount(waiting.totalCents) }}
      />{' '}
      <a href={waiting.url} className={text.link}>
        <FormattedMessage id="subscription.approve" />
      </a>
    </Alert>
  )
}
