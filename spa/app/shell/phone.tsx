import { Link } from '@tanstack/react-router'
import { IconMenu2, IconSearch } from '@tabler/icons-react'
import { FormattedMessage, useIntl } from 'react-intl'
import { NotificationBell } from '../../features/notifications/components/notification_bell.tsx'
import { Drop } from '../../ui/drop.tsx'
import { destinations, phoneGesture } from './destinations.ts'
import type { Overlay } from './use_shell_actions.ts'
import classes from './shell.module.css'

interface PhoneProps {
  onOpen: (overlay: Overlay) => void
}

/** The head of the page on a phone: the margin begins here, under the drop. */
export function PhoneTop({ onOpen }: PhoneProps) {
  const intl = useIntl()
  return (
    <header className={classes.phoneTop}>
      <span className={classes.phoneDrop}>
        <Drop />
      </span>
      <span className={classes.phoneBrand}>
        rubis
        <span className={classes.phoneTools}>
          <NotificationBell />
          <button
            type="button"
            className={classes.tool}
            aria-label={intl.formatMessage({ id: 'nav.search' })}
            aria-haspopup="dialog"
            onClick={() => onOpen('palette')}
          >
            <IconSearch size={21} stroke={1.75} aria-hidden="true" />
          </button>
        </span>
      </span>
    </header>
  )
}

/** Four places within reach of a thumb; « Plus » holds the rest. */
export function PhoneBar({ onOpen, isMoreOpen }: PhoneProps & { isMoreOpen: boolean }) {
  const intl = useIntl()
  const places = [...destinations.filter(({ isInBar }) => isInBar), phoneGesture]

  return (
    <nav className={classes.bar} aria-label={intl.formatMessage({ id: 'nav.label' })}>
      {places.map(({ to, label, icon: PlaceIcon }) => (
        <Link key={to} to={to} className={classes.tab} activeProps={{ className: classes.tabOn }}>
          <PlaceIcon size={20} stroke={1.75} aria-hidden="true" />
          <FormattedMessage id={label} />
        </Link>
      ))}
      <button
        type="button"
        className={classes.tab}
        aria-haspopup="dialog"
        aria-expanded={isMoreOpen}
        onClick={() => onOpen('more')}
      >
        <IconMenu2 size={20} stroke={1.75} aria-hidden="true" />
        <FormattedMessage id="nav.more" />
      </button>
    </nav>
  )
}
