import { redirect } from '@tanstack/react-router'
import { isSignedOut } from '../lib/errors.ts'
import { meOptions } from '../lib/me.ts'
import type { RouterContext } from './router.tsx'

/** Guards a branch of the tree: who is not signed in signs in first, and comes back. */
export async function signedIn({
  context,
  location,
}: {
  context: RouterContext
  location: { href: string }
}) {
  try {
    await context.queryClient.ensureQueryData(meOptions())
  } catch (error) {
    if (!isSignedOut(error)) throw error
    throw redirect({ to: '/connexion', search: { retour: location.href } })
  }
}
