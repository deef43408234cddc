import { useIntl } from 'react-intl'
import { messageOf } from '../../../lib/error_messages.ts'
import { failureOf } from '../../../lib/errors.ts'
import classes from './subscription.module.css'

/** Why it was not done, in words; nothing was charged. */
export function Refused({ error }: { error: unknown }) {
  const intl = useIntl()
  return error === null ? null : (
    <p role="alert" className={classes.refused}>
      {messageOf(intl, failureOf(error))}
    </p>
  )
}
