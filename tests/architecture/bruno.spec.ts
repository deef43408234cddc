import { readFileSync } from 'node:fs'
import { basename } from 'node:path'
import { sourceFiles } from '#tests/helpers/source_files'
import app from '@adonisjs/core/services/app'
import router from '@adonisjs/core/services/router'
import { test } from '@japa/runner'

interface BrunoRequest {
  path: string
  method: string
  /** from the root of the server, with `{{…}}` where a variable stands */
  url: string
  source: string
}

function brunoRequests(): BrunoRequest[] {
  return sourceFiles('bruno', ['.yml'])
    .filter((path) => /^\d\d /.test(basename(path)))
    .map((path) => {
      const source = readFileSync(app.makePath(path), 'utf8')
      return {
        path,
        source,
        method: /^ {2}method: (\w+)$/m.exec(source)?.[1] ?? '',
        url: /^ {2}url: ["']?\{\{\w+\}\}([^"'?\n]*)/m.exec(source)?.[1] ?? '',
      }
    })
}

function apiRoutes(): { method: string; pattern: string }[] {
  return Object.values(router.toJSON())
    .flat()
    .filter(({ pattern }) => pattern.startsWith('/api/v1/'))
    .flatMap(({ methods, pattern }) =>
      methods.filter((method) => method !== 'HEAD').map((method) => ({ method, pattern }))
    )
}

const matches = (pattern: string) =>
  new RegExp(`^${pattern.replace(/:\w+/g, String.raw`\{\{\w+\}\}`)}$`)

test.group('The Bruno collection', (group) => {
  // No server runs in this suite: nobody else makes the routes known.
  group.setup(() => router.commit())

  test('has a request that succeeds for every route of the API', ({ assert }) => {
    const requests = brunoRequests().filter(({ path }) => !path.includes('Refusals'))
    const routes = apiRoutes()
    assert.isAbove(routes.length, 45)
    const without = routes.filter(
      ({ method, pattern }) =>
        !requests.some((one) => one.method === method && matches(pattern).test(one.url))
    )
    assert.deepEqual(without, [])
  })

  test('says in every request what it shows, and checks the status', ({ assert }) => {
    const silent = brunoRequests().filter(
      ({ source }) =>
        !/^docs: /m.test(source) || !/expression: res\.status\n\s+operator: eq/.test(source)
    )
    assert.deepEqual(
      silent.map(({ path }) => path),
      []
    )
  })

  test('numbers the requests of a folder in the order they are played', ({ assert }) => {
    const wrong = brunoRequests().filter(({ path, source }) => {
      const name = basename(path, '.yml')
      const seq = Number(/^ {2}seq: (\d+)$/m.exec(source)?.[1])
      return !source.includes(`name: ${name}\n`) || Number(name.slice(0, 2)) !== seq
    })
    assert.deepEqual(
      wrong.map(({ path }) => path),
      []
    )
  })

  test('holds no secret', ({ assert }) => {
    const files = sourceFiles('bruno', ['.yml']).filter((path) => path.includes('environments'))
    assert.isNotEmpty(files)
    for (const path of files) {
      assert.match(readFileSync(app.makePath(path), 'utf8'), /- name: password\n\s+secret: true\n/)
      assert.notMatch(readFileSync(app.makePath(path), 'utf8'), /name: password\n\s+value:/)
    }
  })
})
