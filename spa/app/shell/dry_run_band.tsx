import { IconMasksTheater } from '@tabler/icons-react'
import { FormattedMessage } from 'react-intl'
import { useMe } from '../../lib/me.ts'
import classes from './shell.module.css'

/**
 * On every page for as long as the dry run lasts, whatever other banner stands there: who forgets it
 * would believe that their clients were written to.
 */
export function DryRunBand() {
  const { organization } = useMe()
  if (organization.dryRunSince === null) return null
  return (
    <p className={classes.banner} data-tone="rehearsal" role="status">
      <IconMasksTheater size={16} stroke={1.75} aria-hidden="true" />
      <FormattedMessage id="banner.dryRun" />
    </p>
  )
}
