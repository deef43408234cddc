import '@mantine/core/styles.css'
import '@mantine/dates/styles.css'
import '@mantine/notifications/styles.css'
import '../ui/theme/fonts.ts'
import '../ui/theme/global.css'
import { MantineProvider } from '@mantine/core'
import { Notifications } from '@mantine/notifications'
import { QueryClientProvider, type QueryClient } from '@tanstack/react-query'
import { RouterProvider } from '@tanstack/react-router'
import { AppIntlProvider } from '../lib/i18n.tsx'
import type { Locale } from '../lib/locale.ts'
import { listenForShortcuts } from '../lib/shortcuts/listen.ts'
import { Announcer } from '../ui/announcer.tsx'
import { cssVariablesResolver, theme } from '../ui/theme/theme.ts'
import { leaveWhenSignedOut } from './leave_when_signed_out.ts'
import type { AppRouter } from './router.tsx'
import { useEffect } from 'react'

interface AppProps {
  router: AppRouter
  queryClient: QueryClient
  locale?: Locale
  /** Tests pin the scheme; people choose theirs, and start with their system's. */
  scheme?: 'light' | 'dark'
}

export function App({ router, queryClient, locale, scheme }: AppProps) {
  useEffect(() => leaveWhenSignedOut(router, queryClient), [router, queryClient])
  useEffect(() => listenForShortcuts(), [])

  return (
    <AppIntlProvider initial={locale}>
      <MantineProvider
        theme={theme}
        cssVariablesResolver={cssVariablesResolver}
        defaultColorScheme="auto"
        forceColorScheme={scheme}
      >
        <QueryClientProvider client={queryClient}>
          <Announcer />
          <RouterProvider router={router} />
          <Notifications position="bottom-right" limit={3} />
        </QueryClientProvider>
      </MantineProvider>
    </AppIntlProvider>
  )
}
