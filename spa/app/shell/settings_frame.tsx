import { Link, Outlet } from '@tanstack/react-router'
import { FormattedMessage, useIntl } from 'react-intl'
import { useMe } from '../../lib/me.ts'
import { MarginRow } from '../../ui/margin.tsx'
import { settingsPlaces } from './settings_places.ts'
import classes from './settings_frame.module.css'

/** What stands over every page of settings: the way to the others, on the same margin line. */
export function SettingsFrame() {
  const intl = useIntl()
  const { organization } = useMe()
  return (
    <div className={classes.settings}>
      <div className={classes.head}>
        <MarginRow tight>
          <nav className={classes.places} aria-label={intl.formatMessage({ id: 'account.places' })}>
            {settingsPlaces(organization.role).map(({ to, words }) => (
              <Link key={to} to={to} className={classes.place}>
                <FormattedMessage id={words} />
              </Link>
            ))}
          </nav>
        </MarginRow>
      </div>
      <Outlet />
    </div>
  )
}
