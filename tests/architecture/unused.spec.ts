import { spawnSync } from 'node:child_process'
import app from '@adonisjs/core/services/app'
import { test } from '@japa/runner'

type Finding = { name: string } | { name: string }[]
type Issue = { file: string } & Record<string, Finding[] | string>

/** Two models name each other so that a relation is read from both of its ends; Lucid asks for them late. */
const RELATIONS = /^app\/models\/\w+\.ts$/

/** What knip (https://knip.dev) finds, as `kind: file: name`. */
function knip(...options: string[]): string[] {
  const { stdout, stderr, error } = spawnSync(
    process.execPath,
    [
      app.makePath('tests/tools/node_modules/knip/bin/knip.js'),
      ...['--config', 'tests/architecture/knip.json', '--reporter', 'json', '--no-progress'],
      ...options,
    ],
    { cwd: app.makePath(), encoding: 'utf8', maxBuffer: 20e6 }
  )
  if (error || !stdout.startsWith('{')) throw new Error(`knip: ${error?.message ?? stderr}`)
  const { issues } = JSON.parse(stdout) as { issues: Issue[] }
  return issues.flatMap(({ file, ...kinds }) =>
    Object.entries(kinds).flatMap(([kind, found]) =>
      typeof found === 'string' ? [] : found.map((one) => `${kind}: ${file}: ${namesOf(one)}`)
    )
  )
}

const namesOf = (found: Finding) =>
  Array.isArray(found) ? found.map(({ name }) => name).join(' → ') : found.name

test.group('Nothing is kept that nobody uses', () => {
  test('every file, export and package is used, and every package that is used is asked for', ({
    assert,
  }) => {
    assert.deepEqual(knip(), [])
  }).timeout(60_000)

  test('no import goes in circles, but between two ends of a relation', ({ assert }) => {
    const circles = knip('--cycles')
    assert.isNotEmpty(circles, 'those of the relations are found')
    assert.deepEqual(
      circles.filter((circle) => {
        const [, , path] = circle.split(': ')
        return !path.split(' → ').every((file) => RELATIONS.test(file))
      }),
      []
    )
  }).timeout(60_000)
})
