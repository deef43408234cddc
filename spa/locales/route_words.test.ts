import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { spaRoot } from '../build_settings.ts'
import { AREAS, EVERYWHERE, type Area } from '../lib/areas.ts'
import { modulesBehind } from '../testing/import_graph.ts'

const read = (path: string) => readFileSync(join(spaRoot, path), 'utf8')

const areaOf = new Map<string, Area>(
  AREAS.flatMap((area) =>
    [...read(`locales/fr/${area}.ts`).matchAll(/^ {2}'([\w.]+)':/gm)].map(
      ([, id]) => [id ?? '', area] as const
    )
  )
)

/** Areas whose messages a module names, or one of those it brings along. */
function areasOf(entry: string, except?: RegExp) {
  const sources = [...modulesBehind(entry, except)].filter((path) => !path.startsWith('locales/'))
  return new Set(
    sources.flatMap((path) =>
      [...read(path).matchAll(/['"]([\w]+\.[\w.]+)['"]/g)].flatMap(
        ([, id]) => areaOf.get(id ?? '') ?? []
      )
    )
  )
}

function declaredBy(route: string): Area[] {
  const [, list = ''] = /loader: words\(([^)]*)\)/.exec(read(route)) ?? []
  return AREAS.filter((area) => list.includes(`'${area}'`))
}

const routes = readdirSync(join(spaRoot, 'app/routes')).map((file) => `app/routes/${file}`)

describe('words by route', () => {
  test('there is an area for each file of words, in both languages', () => {
    for (const locale of ['fr', 'en']) {
      const files = readdirSync(join(spaRoot, 'locales', locale)).map((file) => file.slice(0, -3))
      expect(files.toSorted()).toEqual([...AREAS])
    }
  })

  test('what is said everywhere travels as one file in each language, and only there', () => {
    for (const locale of ['fr', 'en']) {
      const together = [
        ...read(`locales/everywhere_${locale}.ts`).matchAll(/'\.\/(\w+)\/(\w+)\.ts'/g),
      ].map(([, language, area]) => `${language}/${area}`)
      expect(together).toEqual(EVERYWHERE.map((area) => `${locale}/${area}`))
    }
    expect(read('lib/catalogue.ts')).toContain(`'!../locales/*/{${EVERYWHERE.join(',')}}.ts'`)
  })

  test('the frame of the application says only what is at hand everywhere', () => {
    const frame = areasOf('main.tsx', /route_tree|app\/routes\//).union(
      areasOf('app/routes/_app.tsx')
    )
    expect([...frame].toSorted()).toEqual([...EVERYWHERE])
  })

  test.each(routes)('%s brings the words that its screen says, and no others', (route) => {
    const needed = [...areasOf(route)].filter((area) => !EVERYWHERE.includes(area))
    expect(declaredBy(route)).toEqual(needed.toSorted())
  })
})
