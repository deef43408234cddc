import '../ui/theme/mantine.ts'
import '../ui/theme/fonts.ts'
import '../ui/theme/global.css'
import { MantineProvider } from '@mantine/core'
import { QueryClientProvider, type QueryClient } from '@tanstack/react-query'
import { RouterProvider } from '@tanstack/react-router'
import { AppIntlProvider } from '../lib/i18n.tsx'
import type { Catalogue } from '../lib/catalogue.ts'
import { listenForShortcuts } from '../lib/shortcuts/listen.ts'
import { forgetUndos } from '../lib/undo.ts'
import { Announcer } from '../ui/announcer.tsx'
import { Toasts } from '../ui/toasts.tsx'
import { cssVariablesResolver, kitTheme } from '../ui/theme/kit.ts'
import { leaveWhenSignedOut } from './leave_when_signed_out.ts'
import type { AppRouter } from './router.tsx'
import { useEffect } from 'react'

interface AppProps {
  router: AppRouter
  queryClient: QueryClient
  catalogue: Catalogue
  /** Tests pin the scheme; people choose theirs, and start with their system's. */
  scheme?: 'light' | 'dark'
}

export function App({ router, queryClient, catalogue, scheme }: AppProps) {
  useEffect(() => leaveWhenSignedOut(router, queryClient), [router, queryClient])
  useEffect(() => listenForShortcuts(), [])
  useEffect(
    () =>
      router.subscribe('onResolved', ({ pathChanged }) => {
        if (pathChanged) forgetUndos()
      }),
    [router]
  )

  return (
    <AppIntlProvider catalogue={catalogue}>
      <MantineProvider
        theme={kitTheme}
        cssVariablesResolver={cssVariablesResolver}
        defaultColorScheme="auto"
        forceColorScheme={scheme}
      >
        <QueryClientProvider client={queryClient}>
          <Announcer />
          <RouterProvider router={router} />
          <Toasts />
        </QueryClientProvider>
      </MantineProvider>
    </AppIntlProvider>
  )
}
