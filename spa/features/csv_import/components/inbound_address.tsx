import { useQuery } from '@tanstack/react-query'
import { FormattedMessage } from 'react-intl'
import { api } from '../../../lib/api.ts'
import { CopyButton } from '../../../ui/copy_button.tsx'
import text from '../../../ui/text.module.css'
import classes from './inbound_address.module.css'

const FRESH_MS = 300_000

/** Where to forward invoices by e-mail; nothing at all where no mail is received. */
export function InboundAddress() {
  const { data } = useQuery(
    api.organization.inboundAddress.show.queryOptions({}, { staleTime: FRESH_MS })
  )
  const address = data?.data.address
  if (!address) return null

  return (
    <p className={classes.address}>
      <span className={text.detail}>
        <FormattedMessage id="inboundAddress.why" />
      </span>
      <span className={classes.copy}>
        <code className={classes.code}>{address}</code>
        <CopyButton text={address} say="inboundAddress.copy" />
      </span>
    </p>
  )
}
