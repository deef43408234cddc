import { onlineManager, useQueryClient, type QueryClient } from '@tanstack/react-query'
import { IconCloudOff } from '@tabler/icons-react'
import { useSyncExternalStore } from 'react'
import { FormattedMessage } from 'react-intl'
import classes from './shell.module.css'

const MINUTE_MS = 60_000

function everyMinute(notify: () => void) {
  const timer = setInterval(notify, MINUTE_MS / 4)
  return () => clearInterval(timer)
}

/** Minutes since what is on screen was received, the oldest of it; null when nothing was. */
function ageOf(queryClient: QueryClient) {
  const received = queryClient
    .getQueryCache()
    .findAll({ type: 'active' })
    .map(({ state }) => state.dataUpdatedAt)
    .filter((at) => at > 0)
  if (received.length === 0) return null
  return Math.floor((Date.now() - Math.min(...received)) / MINUTE_MS)
}

/** What is on screen may be old, and nothing can be sent: say it while it lasts, and how old. */
export function OfflineRibbon() {
  const queryClient = useQueryClient()
  const online = useSyncExternalStore(
    (notify) => onlineManager.subscribe(notify),
    () => onlineManager.isOnline()
  )
  const minutes = useSyncExternalStore(everyMinute, () => ageOf(queryClient))

  if (online) return null
  return (
    <p className={classes.ribbon} role="status">
      <IconCloudOff size={16} stroke={1.75} aria-hidden="true" />
      <span>
        <FormattedMessage id="state.offline" />{' '}
        {minutes === null ? null : (
          <FormattedMessage
            id="state.age"
            values={{
              minutes,
              hours: Math.floor(minutes / 60),
              isOld: minutes < 60 ? 'no' : 'yes',
            }}
          />
        )}
      </span>
    </p>
  )
}
