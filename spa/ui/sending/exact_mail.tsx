import type { UseQueryResult } from '@tanstack/react-query'
import { Skeleton } from '@mantine/core'
import type { Data } from '@generated/data'
import { FormattedMessage } from 'react-intl'
import { legible } from '../../lib/format.ts'
import { MailHead } from '../mail_head.tsx'
import { LoadFailed, Waiting } from '../states.tsx'
import classes from './sending.module.css'

/** A mail word for word, or why it cannot be written yet. */
export function ExactMail({ query }: { query: UseQueryResult<{ data: Data.RelancePreview }> }) {
  if (query.isPending) {
    return (
      <Waiting>
        <Skeleton height={160} />
      </Waiting>
    )
  }
  if (query.isError) {
    return <LoadFailed error={query.error} onRetry={() => void query.refetch()} />
  }
  const mail = query.data.data
  if (mail.subject === null) {
    return (
      <p className={classes.refused}>
        <FormattedMessage
          id="why.decision"
          values={{ reason: 'missing_values', hasUntil: 'no', until: '' }}
        />
      </p>
    )
  }
  return (
    <>
      <MailHead preview={mail} className={classes.head} />
      <p className={classes.letter}>{legible(mail.text ?? '')}</p>
    </>
  )
}
