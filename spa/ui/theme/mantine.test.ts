import { readFileSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { expect, test } from 'vitest'
import { spaRoot } from '../../build_settings.ts'
import { sourceFiles } from '../../testing/source_files.ts'

const packages = resolve(spaRoot, '../node_modules/@mantine')
const read = (path: string) => readFileSync(path, 'utf8')

/** Where each name that the kit exports is written: `import { Button } from "./components/…"`. */
const writtenIn = new Map(
  [...read(join(packages, 'core/esm/index.mjs')).matchAll(/import \{([^}]*)\} from "([^"]+)"/g)]
    .map(([, names = '', path = '']) => [names, join(packages, 'core/esm', path)] as const)
    .flatMap(([names, path]) => names.split(',').map((name) => [exportedAs(name), path] as const))
)

function exportedAs(name: string) {
  return name.trim().split(' as ').at(-1) ?? ''
}

/** What a source takes from the kit itself; types have no style. */
function takenFromKit(source: string) {
  return [...source.matchAll(/import \{([^}]*)\} from ['"]@mantine\/core['"]/g)]
    .flatMap(([, names = '']) => names.split(','))
    .map((name) => name.trim().split(' as ')[0] ?? '')
    .flatMap((name) => writtenIn.get(name) ?? [])
}

/** A module of the kit and all that it stands on, with what it takes from another package of theirs. */
function modulesOf(paths: readonly string[], seen = new Set<string>()) {
  for (const path of paths) {
    if (seen.has(path)) continue
    seen.add(path)
    const source = read(path)
    const near = [...source.matchAll(/from "(\.[^"]+)"/g)].map(([, from = '']) =>
      resolve(dirname(path), from)
    )
    modulesOf([...near, ...takenFromKit(source)], seen)
  }
  return seen
}

function stylesUsed() {
  const sources = sourceFiles('.ts', '.tsx').map((path) => read(join(spaRoot, path)))
  const taken = sources.flatMap(takenFromKit)
  const dates = sources
    .flatMap((source) => [...source.matchAll(/import \{ (\w+) \} from '@mantine\/dates'/g)])
    .map(([, name = '']) => join(packages, 'dates/esm/components', name, `${name}.mjs`))

  return [...modulesOf([...taken, ...dates])]
    .filter((path) => path.startsWith(join(packages, 'core')))
    .flatMap((path) => /(\w+)\.module\.mjs$/.exec(path)?.[1] ?? [])
}

test('the styles of the components in use are served, in the order of the kit, and no others', () => {
  const whole = read(join(packages, 'core/styles.css'))
  const place = (name: string) =>
    whole.indexOf(read(join(packages, `core/styles/${name}.css`)).slice(0, 200))
  const inOrder = stylesUsed().toSorted((a, b) => place(a) - place(b))

  const served = [
    ...read(join(spaRoot, 'ui/theme/mantine.ts')).matchAll(/'@mantine\/core\/styles\/(.+)\.css'/g),
  ].map(([, name]) => name)

  expect(served).toEqual(['baseline', 'default-css-variables', 'global', ...inOrder])
})
