import { Skeleton } from '@mantine/core'
import { useState } from 'react'
import { FormattedMessage, useIntl } from 'react-intl'
import { MarginPage, MarginRow } from '../../../ui/margin.tsx'
import { PageHeading } from '../../../ui/page_heading.tsx'
import { LoadFailed, Waiting } from '../../../ui/states.tsx'
import text from '../../../ui/text.module.css'
import lines from '../../../ui/lines.module.css'
import { useApiKeys } from '../api/use_api_keys.ts'
import { KeyForm } from './key_form.tsx'
import { KeyLine } from './key_line.tsx'
import { NewSecret } from './new_secret.tsx'

/** What scripts of the organization bear instead of a session. */
export function ApiKeysScreen() {
  const intl = useIntl()
  const keys = useApiKeys()
  const [secret, setSecret] = useState<string | null>(null)
  const data = keys.data?.data

  return (
    <MarginPage>
      <MarginRow as="header">
        <PageHeading title={intl.formatMessage({ id: 'apiKeys.title' })}>
          <FormattedMessage id="apiKeys.title" />
        </PageHeading>
        <p className={text.detail}>
          <FormattedMessage id="apiKeys.lead" />
        </p>
      </MarginRow>
      <MarginRow label={<FormattedMessage id="apiKeys.present" />}>
        {data === undefined ? (
          keys.isError ? (
            <LoadFailed error={keys.error} onRetry={() => void keys.refetch()} />
          ) : (
            <Waiting>
              <Skeleton height={44} mb={12} maw={620} />
            </Waiting>
          )
        ) : data.length === 0 ? (
          <p className={lines.note}>
            <FormattedMessage id="apiKeys.none" />
          </p>
        ) : (
          <ul className={lines.list}>
            {data.map((key) => (
              <KeyLine key={key.id} apiKey={key} />
            ))}
          </ul>
        )}
      </MarginRow>
      <MarginRow label={<FormattedMessage id="apiKeys.new" />} last>
        <KeyForm onMade={setSecret} />
      </MarginRow>
      {secret === null ? null : <NewSecret secret={secret} onClose={() => setSecret(null)} />}
    </MarginPage>
  )
}
