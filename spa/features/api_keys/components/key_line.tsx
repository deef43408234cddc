import { Button } from '@mantine/core'
import { useState } from 'react'
import { FormattedMessage, useIntl } from 'react-intl'
import type { Data } from '@generated/data'
import { useFormat } from '../../../lib/format_context.tsx'
import { useFeedback } from '../../../ui/feedback.ts'
import text from '../../../ui/text.module.css'
import lines from '../../../ui/lines.module.css'
import { useRevokeApiKey } from '../api/use_api_keys.ts'
import classes from './api_keys.module.css'

/** A key, told by its name and the end of its secret; revoking asks once more, for it cannot be undone. */
export function KeyLine({ apiKey }: { apiKey: Data.ApiKey }) {
  const intl = useIntl()
  const format = useFormat()
  const feedback = useFeedback()
  const [isAsked, setAsked] = useState(false)
  const { id, name, scope, ending, owner, isExpired, expiresAt, lastUsedAt } = apiKey
  const revoke = useRevokeApiKey(id)

  return (
    <li className={lines.item}>
      <div className={lines.what}>
        <p>
          {name} <code className={classes.ending}>…{ending}</code>
        </p>
        <p className={text.detail}>
          <FormattedMessage id={`apiKeys.scope.${scope}`} />
          {' · '}
          {owner}
          {' · '}
          <FormattedMessage
            id={isExpired ? 'apiKeys.over' : 'apiKeys.until'}
            values={{ day: format.instantDay(expiresAt) }}
          />
          {' · '}
          {lastUsedAt === null ? (
            <FormattedMessage id="apiKeys.neverUsed" />
          ) : (
            <FormattedMessage id="apiKeys.used" values={{ day: format.instantDay(lastUsedAt) }} />
          )}
        </p>
      </div>
      {isAsked ? (
        <div className={lines.question} role="group">
          <p>
            <FormattedMessage id="apiKeys.revokeConfirm" values={{ name }} />
          </p>
          <Button
            loading={revoke.isPending}
            onClick={() =>
              revoke.mutate(undefined, {
                onSuccess: () => feedback.done('apiKeys.revoked', { name }),
                onError: feedback.failed,
              })
            }
          >
            <FormattedMessage id="apiKeys.revoke" />
          </Button>
          <Button variant="default" onClick={() => setAsked(false)}>
            <FormattedMessage id="apiKeys.keep" />
          </Button>
        </div>
      ) : (
        <Button
          variant="subtle"
          aria-label={intl.formatMessage({ id: 'apiKeys.revokeOf' }, { name })}
          onClick={() => setAsked(true)}
        >
          <FormattedMessage id="apiKeys.revoke" />
        </Button>
      )}
    </li>
  )
}
