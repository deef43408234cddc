import { readFileSync } from 'node:fs'
import app from '@adonisjs/core/services/app'
import { test } from '@japa/runner'
import { sourceFiles } from '#tests/helpers/source_files'

const read = (path: string) => readFileSync(app.makePath(path), 'utf8')

const CODE = ['app', 'bin', 'commands', 'config', 'providers', 'start', 'bench', 'spa', 'resources']

/** Words, not logic: as long as they must be. */
const WORDS = [
  /^app\/values\/default_plans\.ts$/,
  /^spa\/locales\//,
  /^resources\/emails\/templates\.ts$/,
  /\.gen\.ts$/,
  /^spa\/testing\//,
]

const MOST_LINES = 300
const MOST_LINES_OF_TESTS = 400

const lines = (path: string) => read(path).split('\n').length

test.group('House rules', () => {
  test('a file has one reason to exist: at most 300 lines', ({ assert }) => {
    const code = CODE.flatMap((folder) => sourceFiles(folder))
      .filter((path) => !WORDS.some((words) => words.test(path)))
      .filter((path) => !path.endsWith('.test.tsx') && lines(path) > MOST_LINES)
    const tests = sourceFiles('tests').filter((path) => lines(path) > MOST_LINES_OF_TESTS)
    assert.deepEqual([...code, ...tests], [])
  })

  test('nothing is left to be done later', ({ assert }) => {
    const marks = new RegExp(
      ['TO' + 'DO', 'FIX' + 'ME', 'X' + 'XX'].map((word) => `\\b${word}\\b`).join('|')
    )
    const found = [...CODE, 'tests', 'database'].flatMap((folder) =>
      sourceFiles(folder).filter((path) => marks.test(read(path)))
    )
    assert.deepEqual(found, [])
  })

  test('files are named in snake case', ({ assert }) => {
    const odd = [...CODE, 'tests', 'database']
      .flatMap((folder) => sourceFiles(folder))
      .filter((path) => !/^[a-z0-9_]+(\.[a-z0-9_]+)*\.tsx?$/.test(path.split('/').at(-1) ?? ''))
      .filter((path) => !path.startsWith('spa/app/routes/'))
    assert.deepEqual(odd, [])
  })

  test('every setting is explained in .env.example', ({ assert }) => {
    const asked = [...read('start/env.ts').matchAll(/^ {2}([A-Z][A-Z0-9_]*):/gm)].map(
      ([, key]) => key
    )
    const shown = read('.env.example').split('\n')
    const explained = shown.flatMap((line, index) => {
      const [, key] = /^([A-Z][A-Z0-9_]*)=/.exec(line) ?? []
      return key && isExplained(shown, index) ? [key] : []
    })
    assert.isAbove(asked.length, 15)
    assert.deepEqual(
      asked.filter((key) => !explained.includes(key)),
      []
    )
    assert.deepEqual(
      explained.filter((key) => ![...asked, 'TZ'].includes(key)),
      []
    )
  })

  test('the application talks through its logger, and no type is given up', ({ assert }) => {
    const given = sourceFiles('app').filter((path) =>
      /\bconsole\.\w+\(|\bas any\b|: any\b|@ts-ignore|@ts-nocheck/.test(read(path))
    )
    assert.deepEqual(given, [])
  })

  test('no certificate is ever accepted unseen', ({ assert }) => {
    const careless = ['app', 'bin', 'config', 'commands'].flatMap((folder) =>
      sourceFiles(folder).filter((path) =>
        /rejectUnauthorized:\s*false|NODE_TLS_REJECT_UNAUTHORIZED/.test(read(path))
      )
    )
    assert.deepEqual(careless, [])
  })
})

/** A comment stands right above, or above the settings of the same group. */
function isExplained(shown: readonly string[], index: number): boolean {
  for (let line = index - 1; line >= 0; line--) {
    if (shown[line].startsWith('# ──')) {
      return false
    }
    if (shown[line].startsWith('#')) {
      return true
    }
    if (shown[line] === '') {
      return isGroupStart(shown, line)
    }
  }
  return false
}

/** SMTP_HOST and SMTP_PORT say it all: a setting that follows an explained group belongs to it. */
function isGroupStart(shown: readonly string[], blank: number) {
  return (
    shown
      .slice(0, blank)
      .findLast((line) => line !== '')
      ?.startsWith('#') === false
  )
}
