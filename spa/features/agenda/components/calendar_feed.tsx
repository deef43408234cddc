import { Button, Skeleton } from '@mantine/core'
import { useState } from 'react'
import { FormattedMessage } from 'react-intl'
import { useFormat } from '../../../lib/format_context.tsx'
import { CopyButton } from '../../../ui/copy_button.tsx'
import { useFeedback } from '../../../ui/feedback.ts'
import { MarginRow } from '../../../ui/margin.tsx'
import text from '../../../ui/text.module.css'
import { useCalendarFeed, useCloseFeed, useOpenFeed } from '../api/use_calendar_feed.ts'
import { RenewFeedDialog } from './renew_feed_dialog.tsx'
import classes from './calendar_feed.module.css'

/** An address that Google, Apple or Outlook reads the month from; said once, renewed or closed at will. */
export function CalendarFeed() {
  const format = useFormat()
  const feedback = useFeedback()
  const feed = useCalendarFeed()
  const open = useOpenFeed()
  const close = useCloseFeed()
  const [isRenewing, setRenewing] = useState(false)
  const openedAt = feed.data?.data.openedAt ?? null
  const url = open.data?.data.url

  return (
    <MarginRow last label={<FormattedMessage id="feed.label" />}>
      <p className={`${text.detail} ${classes.lead}`}>
        <FormattedMessage id="feed.lead" />
      </p>
      {feed.isPending ? <Skeleton height={36} width={200} /> : null}
      {url === undefined || openedAt === null ? null : (
        <div className={classes.once} role="status">
          <code className={classes.url}>{url}</code>
          {/* Another address is another text: it has not been copied yet. */}
          <CopyButton key={url} text={url} say="feed.copy" />
          <p className={text.detail}>
            <FormattedMessage id="feed.once" />
          </p>
        </div>
      )}
      {openedAt === null ? null : (
        <p className={text.detail}>
          <FormattedMessage id="feed.openedAt" values={{ day: format.instantDay(openedAt) }} />
        </p>
      )}
      {feed.isSuccess ? (
        <div className={classes.acts}>
          {openedAt === null ? (
            <Button
              variant="default"
              loading={open.isPending}
              onClick={() => open.mutate(undefined, { onError: feedback.failed })}
            >
              <FormattedMessage id="feed.open" />
            </Button>
          ) : (
            <Button variant="default" onClick={() => setRenewing(true)}>
              <FormattedMessage id="feed.renew" />
            </Button>
          )}
          {openedAt === null ? null : (
            <Button
              variant="subtle"
              loading={close.isPending}
              onClick={() =>
                close.mutate(undefined, {
                  onSuccess: () => {
                    open.reset()
                    feedback.done('feed.closed')
                  },
                  onError: feedback.failed,
                })
              }
            >
              <FormattedMessage id="feed.close" />
            </Button>
          )}
        </div>
      ) : null}
      {isRenewing ? <RenewFeedDialog renewal={open} onClose={() => setRenewing(false)} /> : null}
    </MarginRow>
  )
}
