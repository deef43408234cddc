import { Skeleton } from '@mantine/core'
import { FormattedMessage, useIntl } from 'react-intl'
import { useSecurity } from '../../../lib/security.ts'
import { MarginPage, MarginRow } from '../../../ui/margin.tsx'
import { PageHeading } from '../../../ui/page_heading.tsx'
import { LoadFailed, Waiting } from '../../../ui/states.tsx'
import text from '../../../ui/text.module.css'
import { Passkeys } from './passkeys.tsx'
import { PasswordChange } from './password_change.tsx'
import { SecondFactor } from './second_factor.tsx'
import { Sessions } from './sessions.tsx'

/** What protects the account, and where it is open. */
export function SecurityScreen() {
  const intl = useIntl()
  const security = useSecurity()
  const { data } = security.data ?? {}

  return (
    <MarginPage>
      <MarginRow as="header">
        <PageHeading title={intl.formatMessage({ id: 'security.title' })}>
          <FormattedMessage id="security.title" />
        </PageHeading>
        <p className={text.detail}>
          <FormattedMessage id="security.lead" />
        </p>
      </MarginRow>
      <MarginRow label={<FormattedMessage id="security.password" />}>
        <PasswordChange />
      </MarginRow>
      {data === undefined ? (
        <MarginRow last>
          {security.isError ? (
            <LoadFailed error={security.error} onRetry={() => void security.refetch()} />
          ) : (
            <Waiting>
              <Skeleton height={36} mb={12} maw={620} />
              <Skeleton height={36} mb={12} maw={620} />
            </Waiting>
          )}
        </MarginRow>
      ) : (
        <>
          <SecondFactor totp={data.totp} recoveryCodesLeft={data.recoveryCodesLeft} />
          <Passkeys passkeys={data.passkeys} />
          <Sessions sessions={data.sessions} />
        </>
      )}
    </MarginPage>
  )
}
