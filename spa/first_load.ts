import { EVERYWHERE } from './lib/areas.ts'

interface Graph {
  getModuleInfo(id: string): { importedIds: readonly string[] } | null
}

const ENTRIES = ['main.tsx', 'app/routes/_app.tsx?tsr-split=component']

/**
 * Libraries that no screen goes without, and all that they import themselves: a chunk that asks for
 * another one which asks for it again starts before what it needs. By name: what a barrel exports is
 * not what a page uses. They change with our dependencies and not with each release, so browsers keep
 * them longer.
 */
const LIBRARIES =
  /\/node_modules\/(?:react|react-dom|scheduler|react-intl|intl-messageformat|ky|object-to-formdata|use-sync-external-store|clsx|@mantine\/hooks\/esm\/use-(?:color-scheme|did-update|isomorphic-effect|media-query|reduced-motion)|@formatjs\/[\w-]+|@tuyau\/[\w-]+|@adonisjs\/http-server|@tanstack\/(?:router-core|react-router|history|store|react-store|query-core|react-query)|@mantine\/core\/esm\/(?:core|components\/(?:Button|Loader|Title|Transition|UnstyledButton|VisuallyHidden)))\//

/** Our own modules, and all styles, that stand before and around every screen, from the entry and the shell. */
function frameOf(root: string, graph: Graph) {
  const found = new Set<string>()
  const visit = (id: string) => {
    if (found.has(id) || /\/node_modules\/.*(?<!\.css)$/.test(id)) return
    found.add(id)
    graph.getModuleInfo(id)?.importedIds.forEach(visit)
  }
  ENTRIES.forEach((entry) => visit(root + entry))
  // The entry waits for its words before it draws: nothing may wait for it.
  found.delete(root + 'main.tsx')
  return found
}

/** The words at hand on every page travel as one file for each language. */
function sharedWords(id: string) {
  const [, locale, area] = /\/locales\/(fr|en)\/(\w+)\.ts$/.exec(id) ?? []
  return EVERYWHERE.some((shared) => shared === area) ? `words_${locale}` : null
}

/** What every page needs before it is drawn travels in few pieces: seventy crumbs compress badly. */
export function firstLoadChunks(root: string) {
  let frame: Set<string> | null = null
  return [
    { name: 'libraries', test: LIBRARIES },
    {
      debugName: 'frame',
      name: (id: string, graph: Graph) =>
        (frame ??= frameOf(root, graph)).has(id) ? 'frame' : null,
    },
    { debugName: 'words', name: sharedWords },
  ]
}
