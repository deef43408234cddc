import { Button } from '@mantine/core'
import { IconFingerprint } from '@tabler/icons-react'
import { FormattedMessage, useIntl } from 'react-intl'
import type { Data } from '@generated/data'
import { messageOf } from '../../../lib/error_messages.ts'
import { failureOf } from '../../../lib/errors.ts'
import { hasPasskeys, isPasskeyDismissed } from '../../../lib/passkey.ts'
import { useEnterWithPasskey } from '../api/use_enter_with_passkey.ts'
import { Notice } from './notice.tsx'

/** Where the browser has passkeys at this address; elsewhere, nothing. */
export function PasskeyButton({
  remember,
  onEntered,
}: {
  remember: boolean
  onEntered: (me: Data.Me) => void
}) {
  const intl = useIntl()
  const enter = useEnterWithPasskey()
  if (!hasPasskeys()) return null
  return (
    <>
      {enter.isError && !isPasskeyDismissed(enter.error) ? (
        <Notice tone="danger">{messageOf(intl, failureOf(enter.error))}</Notice>
      ) : null}
      <Button
        variant="default"
        size="md"
        leftSection={<IconFingerprint size={18} stroke={1.75} aria-hidden="true" />}
        loading={enter.isPending}
        onClick={() => enter.mutate(remember, { onSuccess: ({ data }) => onEntered(data) })}
      >
        <FormattedMessage id="signIn.passkey" />
      </Button>
    </>
  )
}
