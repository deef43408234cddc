import { Button } from '@mantine/core'
import { IconRefresh } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { FormattedMessage, useIntl } from 'react-intl'
import { api } from '../../../lib/api.ts'
import { useMe } from '../../../lib/me.ts'
import { CopyButton } from '../../../ui/copy_button.tsx'
import text from '../../../ui/text.module.css'
import { showDone } from '../../../ui/undo_toast.tsx'
import { RenewAddressDialog } from './renew_address_dialog.tsx'
import classes from './inbound_address.module.css'

const FRESH_MS = 300_000

/** Where to forward invoices by e-mail; nothing at all where no mail is received. */
export function InboundAddress() {
  const intl = useIntl()
  const { role } = useMe().organization
  const [isRenewing, setRenewing] = useState(false)
  const { data } = useQuery(
    api.organization.inboundAddress.show.queryOptions({}, { staleTime: FRESH_MS })
  )
  const address = data?.data.address
  if (!address) return null

  const renewed = () => {
    setRenewing(false)
    showDone(
      intl.formatMessage({ id: 'inboundAddress.renewed' }),
      intl.formatMessage({ id: 'common.close' })
    )
  }

  return (
    <div className={classes.address}>
      <p className={text.detail}>
        <FormattedMessage id="inboundAddress.why" />
      </p>
      <p className={classes.copy}>
        <code className={classes.code}>{address}</code>
        {/* Another address is another text: it has not been copied yet. */}
        <CopyButton key={address} text={address} say="inboundAddress.copy" />
        {role === 'member' ? null : (
          <Button
            variant="subtle"
            color="gray"
            size="compact-sm"
            leftSection={<IconRefresh size={15} stroke={1.75} aria-hidden="true" />}
            onClick={() => setRenewing(true)}
          >
            <FormattedMessage id="inboundAddress.renew" />
          </Button>
        )}
      </p>
      {isRenewing ? (
        <RenewAddressDialog
          address={address}
          onRenewed={renewed}
          onClose={() => setRenewing(false)}
        />
      ) : null}
    </div>
  )
}
