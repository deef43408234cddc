import { Drawer, Indicator } from '@mantine/core'
import { useDisclosure, useMediaQuery } from '@mantine/hooks'
import { IconBell } from '@tabler/icons-react'
import { lazy, Suspense } from 'react'
import { FormattedMessage, useIntl } from 'react-intl'
import { useMe } from '../../../lib/me.ts'
import classes from './notifications.module.css'

const NotificationCentre = lazy(() => import('./notification_centre.tsx'))

/** The server counts as far as this; it means that many or more. */
const CAP = 100

/** How much is unread, and the way to it; the centre opens over the page and gives the focus back. */
export function NotificationBell({ withWord = false }: { withWord?: boolean }) {
  const intl = useIntl()
  const { organization } = useMe()
  const [opened, centre] = useDisclosure()
  const isPhone = useMediaQuery('(max-width: 47.99em)')
  const unread = organization.unreadNotifications
  const shown = unread >= CAP ? '99+' : String(unread)

  return (
    <>
      <button
        type="button"
        className={withWord ? classes.bellWord : classes.bell}
        aria-haspopup="dialog"
        aria-expanded={opened}
        aria-label={intl.formatMessage({ id: 'bell.label' }, { count: unread, shown })}
        onClick={centre.open}
      >
        {withWord ? (
          <>
            <FormattedMessage id="bell.word" />
            {unread > 0 ? <span className={classes.unread}>{shown}</span> : null}
          </>
        ) : (
          <Indicator disabled={unread === 0} label={shown} size={16} color="rubis" offset={2}>
            <IconBell size={21} stroke={1.75} aria-hidden="true" />
          </Indicator>
        )}
      </button>
      <Drawer
        opened={opened}
        onClose={centre.close}
        position="right"
        size={isPhone ? '100%' : 440}
        title={intl.formatMessage({ id: 'bell.word' })}
        closeButtonProps={{ 'aria-label': intl.formatMessage({ id: 'common.close' }) }}
      >
        <Suspense>
          <NotificationCentre unread={unread} onLeave={centre.close} />
        </Suspense>
      </Drawer>
    </>
  )
}
