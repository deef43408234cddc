import { readFileSync } from 'node:fs'

/** The graph that Vite writes beside what it builds: source → file and what it imports. */
const manifest = JSON.parse(readFileSync('public/app/.vite/manifest.json', 'utf8'))

/** A chunk and everything it cannot run without. */
function withImports(name, seen = new Set()) {
  const chunk = manifest[name]
  if (chunk === undefined) throw new Error(`${name} is not in the build`)
  if (!seen.has(chunk.file)) {
    seen.add(chunk.file)
    for (const imported of chunk.imports ?? []) withImports(imported, seen)
  }
  return seen
}

const files = (...names) => [
  ...new Set(names.flatMap((name) => [...withImports(name)].map((file) => `public/app/${file}`))),
]

const page = (route) => `app/routes/${route}.tsx?tsr-split=component`
const code = ['index.html', page('_app')]

const words = (...areas) => areas.map((area) => `locales/fr/${area}.ts`)
const everywhere = 'locales/everywhere_fr.ts'

/** Kilobytes of 1,000 bytes, gzipped, without the fonts; before the page itself, then with the first one. */
export default [
  {
    name: 'first load after login',
    path: files(...code),
    limit: '173 kB',
    gzip: true,
  },
  {
    name: 'first load after login, with its words',
    path: files(...code, everywhere),
    limit: '178 kB',
    gzip: true,
  },
  {
    name: 'everything until Aujourd’hui is drawn',
    path: files(
      ...code,
      page('_app.aujourdhui'),
      everywhere,
      ...words('today', 'sending', 'events', 'invoice')
    ),
    limit: '220 kB',
    gzip: true,
  },
]
