import { createFileRoute } from '@tanstack/react-router'
import { SignInScreen } from '../../features/session/components/sign_in_screen.tsx'
import { address, like, oneOf } from '../../lib/address.ts'

const search = address({
  /** Where to go once signed in; anything but a path of this application is ignored. */
  retour: like(/^\/(?!\/|\\)/),
  motif: oneOf(['session', 'deconnexion', 'supprime']),
})

export const Route = createFileRoute('/connexion')({ validateSearch: search, component: SignIn })

function SignIn() {
  const { retour, motif } = Route.useSearch()
  return <SignInScreen returnTo={retour} reason={motif} />
}
