import type { QueryClient } from '@tanstack/react-query'
import { isSignedOut } from '../lib/errors.ts'
import type { AppRouter } from './router.tsx'

/**
 * When a request of a signed-in page finds the session over, and nobody signed in again over it, goes
 * to the sign-in page and keeps the way back.
 *
 * @returns what stops listening
 */
export function leaveWhenSignedOut(router: AppRouter, queryClient: QueryClient) {
  function leave(error: unknown) {
    const { location, matches } = router.state
    const isInside = matches.some(({ routeId }) => routeId === '/_app')
    if (!isSignedOut(error) || !isInside) return
    void router.navigate({
      to: '/connexion',
      search: { retour: location.href, motif: 'session' },
      replace: true,
    })
  }

  const stopQueries = queryClient.getQueryCache().subscribe((event) => {
    if (event.type === 'updated' && event.action.type === 'error') leave(event.action.error)
  })
  const stopMutations = queryClient.getMutationCache().subscribe((event) => {
    if (event.type === 'updated' && event.action.type === 'error') leave(event.action.error)
  })
  return () => {
    stopQueries()
    stopMutations()
  }
}
