import { startTransition, StrictMode } from 'react'
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
// The page and its data set out while the words are still on their way, and its code does not wait
// until one knows who is signed in.
const [asked] = router.getMatchedRoutes(router.latestLocation.pathname)
for (const route of asked) void router.loadRouteChunk(route)
void router.load()

await words
// Drawn in slices: on a slow telephone, a first press is heard in between.
startTransition(() =>
  createRoot(root).render(
    <StrictMode>
      <App router={router} queryClient={queryClient} catalogue={catalogue} />
    </StrictMode>
  )
)
