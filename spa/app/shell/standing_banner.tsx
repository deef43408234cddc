import { Link } from '@tanstack/react-router'
import { IconEye, IconMailOff, IconMailQuestion, IconPlayerPause } from '@tabler/icons-react'
import { lazy, Suspense } from 'react'
import { FormattedMessage } from 'react-intl'
import { useFormat } from '../../lib/format_context.tsx'
import { useMe } from '../../lib/me.ts'
import classes from './shell.module.css'

const PlanLimitBanner = lazy(() => import('./plan_limit_banner.tsx'))

/** Why nothing leaves at all, when that is so, else how the offer stands; one banner at a time. */
export function StandingBanner() {
  const format = useFormat()
  const { organization, user } = useMe()

  if (!organization.sendingEnabled) {
    return (
      <p className={classes.banner} data-tone="danger" role="status">
        <IconMailOff size={16} stroke={1.75} aria-hidden="true" />
        <FormattedMessage id="banner.sendingOff" />
      </p>
    )
  }
  if (!organization.verified) {
    return (
      <p className={classes.banner} data-tone="danger" role="status">
        <IconMailQuestion size={16} stroke={1.75} aria-hidden="true" />
        <span>
          <FormattedMessage id="banner.unverified" />{' '}
          {user.emailVerified ? null : (
            <Link to="/verifier" className={classes.bannerLink}>
              <FormattedMessage id="banner.verify" />
            </Link>
          )}
        </span>
      </p>
    )
  }
  if (organization.hold !== null) {
    return (
      <p className={classes.banner} role="status">
        <IconPlayerPause size={16} stroke={1.75} aria-hidden="true" />
        <FormattedMessage
          id="banner.held"
          values={{
            hasEnd: organization.heldUntil === null ? 'no' : 'yes',
            day: organization.heldUntil === null ? '' : format.instantDay(organization.heldUntil),
          }}
        />
      </p>
    )
  }
  if (organization.role === 'viewer') {
    return (
      <p className={classes.banner} role="status">
        <IconEye size={16} stroke={1.75} aria-hidden="true" />
        <FormattedMessage id="banner.viewer" values={{ name: organization.name }} />
      </p>
    )
  }
  return (
    <Suspense>
      <PlanLimitBanner />
    </Suspense>
  )
}
