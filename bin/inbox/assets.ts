import { createRequire } from 'node:module'
import { fileURLToPath } from 'node:url'

const require = createRequire(import.meta.url)

interface Asset {
  type: string
  locate(): string
}

const SCRIPTS = ['inbox', 'dom', 'labels', 'list', 'reader', 'state', 'theme']

const ASSETS: Record<string, Asset> = {
  '': page('index.html', 'text/html; charset=utf-8'),
  'inbox.css': page('inbox.css', 'text/css; charset=utf-8'),
  'drop.svg': page('drop.svg', 'image/svg+xml'),
  ...Object.fromEntries(
    SCRIPTS.map((name) => [`${name}.js`, page(`${name}.js`, 'text/javascript; charset=utf-8')])
  ),
  'display.woff2': font('@fontsource/besley/files/besley-latin-600-normal.woff2'),
  'text.woff2': font(
    '@fontsource-variable/hanken-grotesk/files/hanken-grotesk-latin-wght-normal.woff2'
  ),
  'mono.woff2': font('@fontsource/commit-mono/files/commit-mono-latin-400-normal.woff2'),
}

/** One of the page's own files, or null; nothing else on the disk can be named. */
export function findAsset(name: string): { type: string; path: string } | null {
  if (!Object.hasOwn(ASSETS, name)) {
    return null
  }
  return { type: ASSETS[name].type, path: ASSETS[name].locate() }
}

function page(name: string, type: string): Asset {
  return { type, locate: () => fileURLToPath(new URL(`./page/${name}`, import.meta.url)) }
}

function font(file: string): Asset {
  return { type: 'font/woff2', locate: () => require.resolve(file) }
}
