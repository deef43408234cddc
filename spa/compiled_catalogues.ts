import { parse } from '@formatjs/icu-messageformat-parser'
import { pathToFileURL } from 'node:url'
import type { Plugin } from 'vite'

const PARSER = '@formatjs/icu-messageformat-parser'

/**
 * In a build, messages are parsed here and not in the browser, which then needs no parser (14 KB).
 * Development and tests keep the plain texts.
 */
export function compiledCatalogues(): Plugin {
  return {
    name: 'compiled-catalogues',
    apply: 'build',
    enforce: 'pre',
    resolveId(source, importer) {
      return source === PARSER
        ? this.resolve(`${PARSER}/no-parser.js`, importer, { skipSelf: true })
        : null
    },
    async load(id) {
      if (!/\/locales\/(?:fr|en)\/\w+\.ts$/.test(id)) return null
      const areas = Object.entries(
        (await import(pathToFileURL(id).href)) as Record<string, Record<string, string>>
      )
      return areas.map(([area, messages]) => exported(area, messages)).join('\n')
    },
  }
}

function exported(area: string, messages: Record<string, string>) {
  const compiled = Object.entries(messages).map(([key, message]) => [key, parse(message)])
  // Engines read a JSON text faster than an object of the same size.
  const json = JSON.stringify(JSON.stringify(Object.fromEntries(compiled)))
  return `export const ${area} = JSON.parse(${json})`
}
