import { Link, Outlet } from '@tanstack/react-router'
import { FormattedMessage, useIntl } from 'react-intl'
import { useMe } from '../../lib/me.ts'
import { FormatProvider } from '../../lib/format_context.tsx'
import { Drop } from '../../ui/drop.tsx'
import { AccountMenu } from './account_menu.tsx'
import { DryRunBand } from './dry_run_band.tsx'
import { OfflineRibbon } from './offline_ribbon.tsx'
import { StandingBanner } from './standing_banner.tsx'
import { destinations, phoneDestinations } from './destinations.ts'
import classes from './shell.module.css'

/** What stands around every page of a signed-in person: the way round, and the ruby margin. */
export function Shell() {
  const intl = useIntl()
  const { organization } = useMe()

  return (
    <FormatProvider timeZone={organization.timezone}>
      <a className={classes.skip} href="#contenu">
        <FormattedMessage id="nav.skip" />
      </a>
      <div className={classes.shell}>
        <nav className={classes.side} aria-label={intl.formatMessage({ id: 'nav.label' })}>
          <Link to="/aujourdhui" className={classes.logo}>
            <Drop />
            rubis
          </Link>
          {destinations.map(({ to, label }) => (
            <Link key={to} to={to} className={classes.link} activeProps={{ className: classes.on }}>
              <FormattedMessage id={label} />
              {to === '/factures' ? (
                <span className={classes.count}>{organization.activeInvoices}</span>
              ) : null}
            </Link>
          ))}
          <div className={classes.foot}>
            <AccountMenu />
          </div>
        </nav>
        <header className={classes.phoneTop}>
          <span className={classes.phoneDrop}>
            <Drop />
          </span>
          <span className={classes.phoneBrand}>rubis</span>
        </header>
        <main id="contenu" tabIndex={-1} className={classes.main}>
          <OfflineRibbon />
          <DryRunBand />
          <StandingBanner />
          <Outlet />
        </main>
        <nav className={classes.bar} aria-label={intl.formatMessage({ id: 'nav.label' })}>
          {phoneDestinations.map(({ to, label, icon: DestinationIcon }) => (
            <Link
              key={to}
              to={to}
              className={classes.tab}
              activeProps={{ className: classes.tabOn }}
              activeOptions={{ exact: to === '/factures/nouvelle' }}
            >
              <DestinationIcon size={20} stroke={1.75} aria-hidden="true" />
              <FormattedMessage id={label} />
            </Link>
          ))}
          <AccountMenu compact />
        </nav>
      </div>
    </FormatProvider>
  )
}
