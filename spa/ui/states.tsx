import { Button } from '@mantine/core'
import { IconAlertTriangle, IconRefresh, IconSearchOff } from '@tabler/icons-react'
import { useEffect, useState, type ReactNode } from 'react'
import { FormattedMessage, useIntl } from 'react-intl'
import { failureOf } from '../lib/errors.ts'
import { messageOf } from '../lib/error_messages.ts'
import { CopyButton } from './copy_button.tsx'
import classes from './states.module.css'

const SKELETON_DELAY_MS = 200

/** Shows its children only when the wait becomes one: a fast answer never flickers. */
export function Waiting({ children }: { children: ReactNode }) {
  const [late, setLate] = useState(false)

  useEffect(() => {
    const timer = setTimeout(() => setLate(true), SKELETON_DELAY_MS)
    return () => clearTimeout(timer)
  }, [])

  return (
    <div role="status" aria-busy="true">
      <span className={classes.srOnly}>
        <FormattedMessage id="state.loading" />
      </span>
      {late ? <div aria-hidden="true">{children}</div> : null}
    </div>
  )
}

/** A failed load: what happened, how to try again, what to quote to support. */
export function LoadFailed({ error, onRetry }: { error: unknown; onRetry: () => void }) {
  const intl = useIntl()
  const failure = failureOf(error)
  return (
    <div className={classes.state} role="alert">
      <IconAlertTriangle
        className={classes.failedIcon}
        size={20}
        stroke={1.75}
        aria-hidden="true"
      />
      <div>
        <p className={classes.sentence}>{messageOf(intl, failure)}</p>
        {failure.requestId === null ? null : (
          <p className={classes.reference}>
            <FormattedMessage id="state.requestId" values={{ id: failure.requestId }} />{' '}
            <CopyButton text={failure.requestId} say="state.copyReference" />
          </p>
        )}
        <Button
          variant="default"
          leftSection={<IconRefresh size={16} stroke={1.75} aria-hidden="true" />}
          onClick={onRetry}
        >
          <FormattedMessage id="state.retry" />
        </Button>
      </div>
    </div>
  )
}

/** Nothing here yet: teaches with one example and offers one way to begin. */
export function FirstUse({
  sentence,
  example,
  action,
}: {
  sentence: ReactNode
  example?: ReactNode
  action?: ReactNode
}) {
  return (
    <div className={classes.state}>
      <div>
        <p className={classes.sentence}>{sentence}</p>
        {example === undefined ? null : <p className={classes.example}>{example}</p>}
        {action}
      </div>
    </div>
  )
}

/** The filters left nothing: never confused with having nothing. */
export function NoResult({ onClear }: { onClear: () => void }) {
  return (
    <div className={classes.state}>
      <IconSearchOff size={20} stroke={1.75} aria-hidden="true" />
      <div>
        <p className={classes.sentence}>
          <FormattedMessage id="state.noResult" />
        </p>
        <Button variant="default" onClick={onClear}>
          <FormattedMessage id="state.clearFilters" />
        </Button>
      </div>
    </div>
  )
}
