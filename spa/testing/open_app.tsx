import { createMemoryHistory } from '@tanstack/react-router'
import { expect } from 'vitest'
import { render } from 'vitest-browser-react'
import { App } from '../app/app.tsx'
import { createAppRouter } from '../app/router.tsx'
import { createQueryClient } from '../lib/api.ts'
import { EVERYWHERE } from '../lib/areas.ts'
import { Catalogue } from '../lib/catalogue.ts'
import type { Locale } from '../lib/locale.ts'

interface OpenOptions {
  locale?: Locale
  scheme?: 'light' | 'dark'
}

/** Opens the whole application at an address, as a person would, over whatever network is stubbed. */
export async function openApp(
  address: string,
  { locale = 'fr', scheme = 'light' }: OpenOptions = {}
) {
  const queryClient = createQueryClient()
  queryClient.setDefaultOptions({
    ...queryClient.getDefaultOptions(),
    queries: { ...queryClient.getDefaultOptions().queries, retry: false },
  })
  const catalogue = new Catalogue(locale)
  await catalogue.bring(...EVERYWHERE)
  const router = createAppRouter(
    { queryClient, catalogue },
    createMemoryHistory({ initialEntries: [address] })
  )
  document.documentElement.lang = locale
  const screen = await render(
    <App router={router} queryClient={queryClient} catalogue={catalogue} scheme={scheme} />
  )
  await expect.poll(() => document.documentElement.dataset.mantineColorScheme).toBe(scheme)
  return { screen, router, queryClient }
}
