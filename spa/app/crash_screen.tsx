import { Button } from '@mantine/core'
import type { ErrorComponentProps } from '@tanstack/react-router'
import { FormattedMessage, useIntl } from 'react-intl'
import { failureOf } from '../lib/errors.ts'
import { MarginPage, MarginRow } from '../ui/margin.tsx'
import { PageHeading } from '../ui/page_heading.tsx'
import { LoadFailed } from '../ui/states.tsx'

/** A chunk of the application that a newer release has replaced on the server. */
function isStaleBuild(error: unknown) {
  return error instanceof TypeError && /dynamically imported module/i.test(error.message)
}

/** Nothing below could be shown: say so, and offer the one thing that helps. */
export function CrashScreen({ error, reset }: ErrorComponentProps) {
  const intl = useIntl()
  if (isStaleBuild(error)) {
    return (
      <MarginPage>
        <MarginRow last>
          <PageHeading title={intl.formatMessage({ id: 'crash.stale' })}>
            <FormattedMessage id="crash.stale" />
          </PageHeading>
          <Button mt="md" onClick={() => window.location.reload()}>
            <FormattedMessage id="crash.reload" />
          </Button>
        </MarginRow>
      </MarginPage>
    )
  }
  return (
    <MarginPage>
      <MarginRow label={failureOf(error).status} last>
        <PageHeading title={intl.formatMessage({ id: 'crash.title' })}>
          <FormattedMessage id="crash.title" />
        </PageHeading>
        <LoadFailed error={error} onRetry={reset} />
      </MarginRow>
    </MarginPage>
  )
}
