import { Button, Group } from '@mantine/core'
import { FormattedMessage, useIntl } from 'react-intl'
import { messageOf } from '../../../lib/error_messages.ts'
import { failureOf } from '../../../lib/errors.ts'
import { Dialog } from '../../../ui/dialog.tsx'
import type { useOpenFeed } from '../api/use_calendar_feed.ts'
import classes from './calendar_feed.module.css'

interface RenewFeedProps {
  renewal: ReturnType<typeof useOpenFeed>
  onClose: () => void
}

/** What another address changes, said before it is made: the present one stops at once, for good. */
export function RenewFeedDialog({ renewal, onClose }: RenewFeedProps) {
  const intl = useIntl()
  return (
    <Dialog title={<FormattedMessage id="feed.renewTitle" />} width={520} onClose={onClose}>
      <div className={classes.renewal}>
        <p>
          <FormattedMessage id="feed.renewEffect" />
        </p>
        {renewal.isError ? (
          <p role="alert" className={classes.refused}>
            {messageOf(intl, failureOf(renewal.error))}
          </p>
        ) : null}
        <Group justify="flex-end" mt="md">
          <Button variant="default" data-autofocus onClick={onClose}>
            <FormattedMessage id="common.cancel" />
          </Button>
          <Button
            loading={renewal.isPending}
            onClick={() => renewal.mutate(undefined, { onSuccess: onClose })}
          >
            <FormattedMessage id="feed.renewConfirm" />
          </Button>
        </Group>
      </div>
    </Dialog>
  )
}
