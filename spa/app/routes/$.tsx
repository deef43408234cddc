import { createFileRoute, Link } from '@tanstack/react-router'
import { isSignedOut } from '../../lib/errors.ts'
import { meOptions } from '../../lib/me.ts'
import { FormattedMessage, useIntl } from 'react-intl'
import { Entrance } from '../../features/session/components/entrance.tsx'
import text from '../../ui/text.module.css'
import { NotFoundScreen } from '../../ui/not_found_screen.tsx'
import { Shell } from '../shell/shell.tsx'

/** An address that is no page: shown in the shell to whoever is signed in, alone to anyone else. */
export const Route = createFileRoute('/$')({
  // Who asks may have signed in or out since.
  staleTime: 0,
  loader: async ({ context }) => {
    try {
      await context.queryClient.ensureQueryData(meOptions())
      return { isSignedIn: true }
    } catch (error) {
      if (!isSignedOut(error)) throw error
      return { isSignedIn: false }
    }
  },
  component: Nowhere,
})

function Nowhere() {
  const { isSignedIn } = Route.useLoaderData()
  return isSignedIn ? (
    <Shell>
      <NotFoundScreen />
    </Shell>
  ) : (
    <NowhereOutside />
  )
}

function NowhereOutside() {
  const intl = useIntl()
  return (
    <Entrance
      title={intl.formatMessage({ id: 'notFound.title' })}
      lead={intl.formatMessage({ id: 'notFound.body' })}
    >
      <p>
        <Link to="/connexion" className={text.link}>
          <FormattedMessage id="signIn.title" />
        </Link>
      </p>
    </Entrance>
  )
}
