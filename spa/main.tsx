import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { App } from './app/app.tsx'
import { createAppRouter } from './app/router.tsx'
import { queryClient } from './lib/api.ts'
import { EVERYWHERE } from './lib/areas.ts'
import { Catalogue } from './lib/catalogue.ts'
import { keepCache, restoreCache } from './lib/kept_cache.ts'
import { storedLocale } from './lib/locale.ts'

const root = document.getElementById('root')
if (root === null) throw new Error('index.html has no #root')

/** The name of this very file changes with every build. */
const build = new URL(import.meta.url).pathname
restoreCache(queryClient, build)
keepCache(queryClient, build)

const catalogue = new Catalogue(storedLocale())
const router = createAppRouter({ queryClient, catalogue })
const words = catalogue.bring(...EVERYWHERE)
// The page and its data set out while the words are still on their way.
void router.load()

await words
createRoot(root).render(
  <StrictMode>
    <App router={router} queryClient={queryClient} catalogue={catalogue} />
  </StrictMode>
)
