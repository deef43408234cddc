import { onlineManager } from '@tanstack/react-query'
import { IconCloudOff } from '@tabler/icons-react'
import { useSyncExternalStore } from 'react'
import { FormattedMessage } from 'react-intl'
import classes from './shell.module.css'

/** What is on screen may be old, and nothing can be sent: say it while it lasts. */
export function OfflineRibbon() {
  const online = useSyncExternalStore(
    (notify) => onlineManager.subscribe(notify),
    () => onlineManager.isOnline()
  )
  if (online) return null
  return (
    <p className={classes.ribbon} role="status">
      <IconCloudOff size={16} stroke={1.75} aria-hidden="true" />
      <FormattedMessage id="state.offline" />
    </p>
  )
}
