import { Button, Group, Text } from '@mantine/core'
import { useState } from 'react'
import { FormattedMessage, useIntl } from 'react-intl'
import { messageOf } from '../../../lib/error_messages.ts'
import { failureOf } from '../../../lib/errors.ts'
import { useMe } from '../../../lib/me.ts'
import { Dialog } from '../../../ui/dialog.tsx'
import { MarginRow } from '../../../ui/margin.tsx'
import { useDeleteAccount } from '../api/use_delete_account.ts'
import classes from './account.module.css'

/** The end of the account: what it means, then the question. */
export function AccountEnd() {
  const [isAsked, setAsked] = useState(false)
  return (
    <MarginRow label={<FormattedMessage id="profile.end" />} last>
      <p className={classes.note}>
        <FormattedMessage id="profile.endNote" />
      </p>
      <Button variant="outline" color="brique" onClick={() => setAsked(true)}>
        <FormattedMessage id="profile.endAsk" />
      </Button>
      {isAsked ? <AccountEndDialog onClose={() => setAsked(false)} /> : null}
    </MarginRow>
  )
}

function AccountEndDialog({ onClose }: { onClose: () => void }) {
  const intl = useIntl()
  const { user } = useMe()
  const end = useDeleteAccount()

  return (
    <Dialog
      title={intl.formatMessage({ id: 'profile.endTitle' })}
      width={460}
      {...(end.isPending ? {} : { onClose })}
    >
      <div className={classes.dialog}>
        <p>
          <FormattedMessage id="profile.endEffect" values={{ email: user.email }} />
        </p>
        {end.isError ? (
          <Text role="alert" c="brique">
            {messageOf(intl, failureOf(end.error))}
          </Text>
        ) : null}
        <Group justify="flex-end" className={classes.wide}>
          <Button data-autofocus variant="default" onClick={onClose}>
            <FormattedMessage id="common.cancel" />
          </Button>
          <Button
            variant="outline"
            color="brique"
            loading={end.isPending}
            onClick={() => end.mutate({})}
          >
            <FormattedMessage id="profile.endConfirm" />
          </Button>
        </Group>
      </div>
    </Dialog>
  )
}
