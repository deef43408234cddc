import type { QueryClient } from '@tanstack/react-query'
import { createRouter, type RouterHistory } from '@tanstack/react-router'
import type { Catalogue } from '../lib/catalogue.ts'
import { NotFoundScreen } from '../ui/not_found_screen.tsx'
import { CrashScreen } from './crash_screen.tsx'
import { routeTree } from './route_tree.gen.ts'

export interface RouterContext {
  queryClient: QueryClient
  catalogue: Catalogue
}

/** One router per tab; tests make their own, with a memory history. */
export function createAppRouter(context: RouterContext, history?: RouterHistory) {
  return createRouter({
    routeTree,
    context,
    ...(history ? { history } : {}),
    defaultPreload: 'intent',
    // TanStack Query is the cache: the router asks it each time and keeps nothing itself.
    defaultPreloadStaleTime: 0,
    // Loaders bring words, which do not change while the page is open.
    defaultStaleTime: Infinity,
    scrollRestoration: true,
    defaultNotFoundComponent: NotFoundScreen,
    defaultErrorComponent: CrashScreen,
  })
}

export type AppRouter = ReturnType<typeof createAppRouter>

declare module '@tanstack/react-router' {
  interface Register {
    router: AppRouter
  }
}
