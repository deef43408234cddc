import { IconBell } from '@tabler/icons-react'
import { lazy, Suspense, useState } from 'react'
import { FormattedMessage } from 'react-intl'
import { useMe } from '../../../lib/me.ts'
import classes from './bell.module.css'

const NotificationCentre = lazy(() => import('./notification_centre.tsx'))

/** The server counts as far as this; it means that many or more. */
const CAP = 100

/** How much is unread, and the way to it; the centre opens over the page and gives the focus back. */
export function NotificationBell({ withWord = false }: { withWord?: boolean }) {
  const { organization } = useMe()
  const [isOpen, setOpen] = useState(false)
  const unread = organization.unreadNotifications
  const shown = unread >= CAP ? '99+' : String(unread)

  return (
    <>
      <button
        type="button"
        className={withWord ? classes.bellWord : classes.bell}
        aria-haspopup="dialog"
        aria-expanded={isOpen}
        onClick={() => setOpen(true)}
      >
        {withWord ? (
          <span aria-hidden="true">
            <FormattedMessage id="bell.word" />
          </span>
        ) : (
          <IconBell size={21} stroke={1.75} aria-hidden="true" />
        )}
        {unread > 0 ? (
          <span className={classes.unread} aria-hidden="true">
            {shown}
          </span>
        ) : null}
        <span className={classes.srOnly}>
          <FormattedMessage id="bell.label" values={{ count: unread, shown }} />
        </span>
      </button>
      {isOpen ? (
        <Suspense>
          <NotificationCentre onClose={() => setOpen(false)} />
        </Suspense>
      ) : null}
    </>
  )
}
