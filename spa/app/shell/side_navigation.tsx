import { Link } from '@tanstack/react-router'
import { FormattedMessage, useIntl } from 'react-intl'
import { useMe } from '../../lib/me.ts'
import { NotificationBell } from '../../features/notifications/components/notification_bell.tsx'
import { usePreferences } from '../../lib/preferences.ts'
import { ariaKeys } from '../../lib/shortcuts/keys.ts'
import { Drop } from '../../ui/drop.tsx'
import { Keys } from '../../ui/keys.tsx'
import { AccountMenu } from './account_menu.tsx'
import { destinations, type Destination } from './destinations.ts'
import type { Overlay } from './use_shell_actions.ts'
import classes from './shell.module.css'

/** The edge of the page on a desk: where one can go, and the ruby margin that ends it. */
export function SideNavigation({ onOpen }: { onOpen: (overlay: Overlay) => void }) {
  const intl = useIntl()

  return (
    <nav className={classes.side} aria-label={intl.formatMessage({ id: 'nav.label' })}>
      <Link to="/aujourdhui" className={classes.logo}>
        <Drop />
        rubis
      </Link>
      {destinations.map((destination) => (
        <SideLink key={destination.to} destination={destination} />
      ))}
      <div className={classes.foot}>
        <NotificationBell withWord />
        <button
          type="button"
          className={classes.search}
          aria-keyshortcuts={ariaKeys('mod+k')}
          aria-haspopup="dialog"
          onClick={() => onOpen('palette')}
        >
          <FormattedMessage id="nav.search" />
          <Keys keys="mod+k" />
        </button>
        <AccountMenu onHelp={() => onOpen('help')} />
      </div>
    </nav>
  )
}

function SideLink({ destination: { to, label, letter, count } }: { destination: Destination }) {
  const { organization } = useMe()
  const { singleKeyShortcuts } = usePreferences()
  const waiting = count?.(organization) ?? null

  return (
    <Link to={to} className={classes.link} activeProps={{ className: classes.on }}>
      <FormattedMessage id={label} />
      {waiting === null ? null : <span className={classes.count}>{waiting}</span>}
      {singleKeyShortcuts ? (
        <span className={classes.hint} aria-hidden="true">
          <Keys keys={`g ${letter}`} />
        </span>
      ) : null}
    </Link>
  )
}
