import { createFileRoute } from '@tanstack/react-router'
import { z } from 'zod'
import { SignInScreen } from '../../features/session/components/sign_in_screen.tsx'

const search = z.object({
  /** Where to go once signed in; anything but a path of this application is ignored. */
  retour: z
    .string()
    .regex(/^\/(?!\/|\\)/)
    .optional()
    .catch(undefined),
  motif: z.enum(['session', 'deconnexion']).optional().catch(undefined),
})

export const Route = createFileRoute('/connexion')({ validateSearch: search, component: SignIn })

function SignIn() {
  const { retour, motif } = Route.useSearch()
  return <SignInScreen returnTo={retour} reason={motif} />
}
