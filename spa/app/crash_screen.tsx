import { Button } from '@mantine/core'
import type { ErrorComponentProps } from '@tanstack/react-router'
import { useEffect, useState } from 'react'
import { FormattedMessage, useIntl } from 'react-intl'
import { failureOf, type Failure } from '../lib/errors.ts'
import type { MessageId } from '../lib/i18n.tsx'
import { MarginPage, MarginRow } from '../ui/margin.tsx'
import { NotFoundScreen } from '../ui/not_found_screen.tsx'
import { PageHeading } from '../ui/page_heading.tsx'
import { LoadFailed } from '../ui/states.tsx'
import text from '../ui/text.module.css'

/** A part of the application that a newer release has replaced on the server; each browser's words. */
function isStaleBuild(error: unknown) {
  return (
    error instanceof Error &&
    navigator.onLine &&
    /dynamically imported module|module script failed|Unable to preload CSS/i.test(error.message)
  )
}

const TITLES: Record<number, MessageId> = {
  403: 'crash.forbidden',
  429: 'crash.tooMany',
  502: 'crash.maintenance',
  503: 'crash.maintenance',
  504: 'crash.maintenance',
}

function titleOf({ status, code }: Failure): MessageId {
  if (code === 'network' || !navigator.onLine) return 'crash.network'
  return (status !== null && TITLES[status]) || 'crash.title'
}

/** Nothing below could be shown: say what happened, and offer the one thing that helps. */
export function CrashScreen({ error, reset }: ErrorComponentProps) {
  const failure = failureOf(error)
  if (failure.status === 404) return <NotFoundScreen />
  if (isStaleBuild(error)) return <StaleBuild />
  return <Crash error={error} failure={failure} onRetry={reset} />
}

function StaleBuild() {
  const intl = useIntl()
  return (
    <MarginPage>
      <MarginRow last>
        <PageHeading title={intl.formatMessage({ id: 'crash.stale' })}>
          <FormattedMessage id="crash.stale" />
        </PageHeading>
        <p>
          <FormattedMessage id="crash.staleBody" />
        </p>
        <Button onClick={() => window.location.reload()}>
          <FormattedMessage id="crash.reload" />
        </Button>
      </MarginRow>
    </MarginPage>
  )
}

function Crash({
  error,
  failure,
  onRetry,
}: {
  error: unknown
  failure: Failure
  onRetry: () => void
}) {
  const intl = useIntl()
  const title = titleOf(failure)
  return (
    <MarginPage>
      <MarginRow label={failure.status} last>
        <PageHeading title={intl.formatMessage({ id: title })}>
          <FormattedMessage id={title} />
        </PageHeading>
        <AllowedRoles failure={failure} />
        <Wait seconds={failure.retryAfterSeconds} />
        <LoadFailed error={error} onRetry={onRetry} />
      </MarginRow>
    </MarginPage>
  )
}

const ROLES: Record<string, MessageId> = {
  owner: 'role.owner',
  admin: 'role.admin',
  member: 'role.member',
}

/** Who may, when a role is what is missing: so that one knows whom to ask. */
function AllowedRoles({ failure }: { failure: Failure }) {
  const intl = useIntl()
  const allowed = failure.faults[0]?.meta?.allowedRoles
  if (!Array.isArray(allowed)) return null
  const roles = allowed.flatMap((role) => {
    const id = ROLES[String(role)]
    return id === undefined ? [] : [intl.formatMessage({ id })]
  })
  return (
    <p className={text.detail}>
      <FormattedMessage
        id="crash.allowedRoles"
        values={{ roles: intl.formatList(roles, { type: 'disjunction' }) }}
      />
    </p>
  )
}

/** How long the server asks to wait, counted down. */
function Wait({ seconds }: { seconds: number | null }) {
  const [left, setLeft] = useState(seconds ?? 0)

  useEffect(() => {
    const timer = setInterval(() => setLeft((before) => Math.max(0, before - 1)), 1_000)
    return () => clearInterval(timer)
  }, [])

  if (seconds === null) return null
  return (
    <p className={text.detail} role="timer">
      <FormattedMessage id="crash.wait" values={{ seconds: left }} />
    </p>
  )
}
