import { Button, Skeleton } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { FormattedMessage } from 'react-intl'
import type { Data } from '@generated/data'
import type { LocalDate } from '../../../lib/format.ts'
import { useFormat, useToday } from '../../../lib/format_context.tsx'
import { useMe } from '../../../lib/me.ts'
import { Dialog } from '../../../ui/dialog.tsx'
import { FirstUse, LoadFailed, Waiting } from '../../../ui/states.tsx'
import { useFeedback } from '../../../ui/feedback.ts'
import text from '../../../ui/text.module.css'
import { useNotifications, useReadAll } from '../api/use_notifications.ts'
import { NotificationLine } from './notification_line.tsx'
import classes from './notifications.module.css'

const PHONE = '(max-width: 47.99em)'

/** The centre, over the page: from the bottom on a phone, where one clicked it elsewhere. */
export default function NotificationCentre({ onClose }: { onClose: () => void }) {
  const isPhone = window.matchMedia(PHONE).matches
  return (
    <Dialog
      title={<FormattedMessage id="bell.word" />}
      place={isPhone ? 'sheet' : 'top'}
      width={isPhone ? undefined : 480}
      onClose={onClose}
    >
      <div className={classes.centre}>
        <Notifications onLeave={onClose} />
      </div>
    </Dialog>
  )
}

/** What Rubis had to say, by day; each line leads where it can be dealt with. */
function Notifications({ onLeave }: { onLeave: () => void }) {
  const { unreadNotifications: unread } = useMe().organization
  const format = useFormat()
  const today = useToday()
  const query = useNotifications(true)
  const readAll = useReadAll()
  const feedback = useFeedback()

  if (query.isPending) {
    return (
      <Waiting>
        {[0, 1, 2, 3].map((row) => (
          <Skeleton key={row} height={44} mb={14} />
        ))}
      </Waiting>
    )
  }
  if (query.isError) {
    return <LoadFailed error={query.error} onRetry={() => void query.refetch()} />
  }
  const notifications = query.data.pages.flatMap((page) => page.data)

  return (
    <>
      <div className={classes.tools}>
        <button
          type="button"
          className={text.link}
          disabled={unread === 0 || readAll.isPending}
          onClick={() => readAll.mutate({}, { onError: feedback.failed })}
        >
          <FormattedMessage id="bell.readAll" />
        </button>
        <Link to="/parametres/notifications" className={text.link} onClick={onLeave}>
          <FormattedMessage id="bell.settings" />
        </Link>
      </div>
      {notifications.length === 0 ? (
        <FirstUse
          sentence={<FormattedMessage id="bell.nothing" />}
          example={<FormattedMessage id="bell.nothingExample" />}
        />
      ) : (
        byDay(notifications, format.dayOf).map(([date, ofDay]) => (
          <section key={date} aria-labelledby={`avis-${date}`}>
            <h3 id={`avis-${date}`} className={classes.day}>
              {date === today ? <FormattedMessage id="agenda.today" /> : format.longDay(date)}
            </h3>
            <ul className={classes.list}>
              {ofDay.map((notification) => (
                <NotificationLine
                  key={notification.id}
                  notification={notification}
                  onLeave={onLeave}
                />
              ))}
            </ul>
          </section>
        ))
      )}
      {query.hasNextPage ? (
        <Button
          variant="default"
          loading={query.isFetchingNextPage}
          onClick={() => void query.fetchNextPage()}
        >
          <FormattedMessage id="common.more" />
        </Button>
      ) : null}
    </>
  )
}

function byDay(notifications: Data.Notification[], dayOf: (instant: string) => LocalDate) {
  const days = new Map<LocalDate, Data.Notification[]>()
  for (const notification of notifications) {
    const day = dayOf(notification.createdAt)
    days.set(day, [...(days.get(day) ?? []), notification])
  }
  return [...days]
}
