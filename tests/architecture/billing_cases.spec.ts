import { readFileSync } from 'node:fs'
import { HANDLERS } from '#services/billing/stripe_events/handlers'
import { sourceFiles } from '#tests/helpers/source_files'
import app from '@adonisjs/core/services/app'
import { test } from '@japa/runner'

const CASES = Array.from({ length: 104 }, (_, index) => index + 1)

const read = (path: string) => readFileSync(app.makePath(path), 'utf8')

interface Row {
  cases: number[]
  where: string
}

/** The table « The 104 named cases » of docs/BILLING.md. */
function tableRows(): Row[] {
  const [, section = ''] = read('docs/BILLING.md').split('## The 104 named cases')
  return [...section.matchAll(/^\| ([\d–, ]+?) +\| (.+?) +\|$/gm)].map(([, cases, where]) => ({
    cases: cases.split(', ').flatMap(expand),
    where,
  }))
}

function expand(range: string): number[] {
  const [from, to = from] = range.split('–').map(Number)
  return CASES.filter((one) => one >= from && one <= to)
}

/** Test files that a row names, as paths from the root. */
function filesIn(where: string): string[] {
  return [...where.matchAll(/[\w/]+\.(?:spec|test)(?:\.tsx?)?/g)].map(([name]) => {
    if (name.startsWith('spa/')) {
      return name
    }
    return name.includes('/') ? `tests/${name}.ts` : `tests/functional/billing/${name}.ts`
  })
}

/** Numbers that the titles of a file begin with, or have after a semicolon. */
function casesIn(path: string): Set<number> {
  const titles = read(path).matchAll(/\b(?:test|describe)\(\s*(['"`])((?:\\.|(?!\1).)*)\1/gs)
  const numbers = [...titles].flatMap(([, , title]) =>
    title.split('; ').map((part) => /^(\d+) \S/.exec(part)?.[1])
  )
  return new Set(numbers.filter((one) => one !== undefined).map(Number))
}

test.group('The named cases of billing', () => {
  test('each of the 104 has one row in docs/BILLING.md', ({ assert }) => {
    const told = tableRows().flatMap(({ cases }) => cases)
    assert.deepEqual(
      told.toSorted((one, other) => one - other),
      CASES
    )
  })

  test('each has its number in the title of a test of a file its row names', ({ assert }) => {
    const unproven = tableRows().flatMap(({ cases, where }) => {
      const proven = filesIn(where).map(casesIn)
      return cases.filter((one) => proven.every((numbers) => !numbers.has(one)))
    })
    assert.deepEqual(unproven, [])
  })

  test('every event that Rubis listens to is told by a test or by the simulator', ({ assert }) => {
    const sources = ['tests/functional/billing', 'bin/stripe_sim']
      .flatMap((folder) => sourceFiles(folder))
      .map(read)
      .join('\n')
    const silent = Object.keys(HANDLERS).filter((type) => !sources.includes(`'${type}'`))
    assert.deepEqual(silent, [])
  })
})
