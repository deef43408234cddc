import { belongingsOf, fingerprint, ROUTES } from '#tests/helpers/api_routes'
import { ApiClient } from '#tests/helpers/api_client'
import { aTenant } from '#tests/helpers/factories'
import router from '@adonisjs/core/services/router'
import db from '@adonisjs/lucid/services/db'
import { test } from '@japa/runner'

/** Addresses outside the API that can be read, with something in the place of their parameters. */
function pagesToRead(): string[] {
  return Object.values(router.toJSON())
    .flat()
    .filter(({ methods, pattern }) => methods.includes('GET') && !pattern.startsWith('/api/'))
    .map(({ pattern }) => pattern.replace(/:\w+\??/g, 'A'.repeat(64)).replace('*', 'aujourdhui'))
}

test.group('Reading writes nothing', () => {
  test('GET, HEAD and OPTIONS of every route leave everything as it was', async ({ assert }) => {
    await db.from('rate_limits').delete()
    const owner = await aTenant()
    const own = await belongingsOf(owner)
    const api = Object.values(ROUTES)
      .filter(({ method }) => method === 'GET')
      .map(({ path }) => `/api/v1${path(own)}`)
    const { audit_logs: silent, ...before } = await fingerprint(owner)

    const paths = [...api, ...pagesToRead()]
    assert.isAbove(paths.length, 40)
    for (const path of paths) {
      for (const method of ['GET', 'HEAD', 'OPTIONS']) {
        const signedIn = await owner.api.request(method, path)
        const visitor = await new ApiClient().request(method, path)
        assert.isBelow(Math.max(signedIn.status, visitor.status), 500, `${method} ${path}`)
      }
    }
    // Files that are taken away are told in the audit log, and nowhere else.
    const { audit_logs: told, ...after } = await fingerprint(owner)
    assert.deepEqual(after, before)
    assert.notEqual(told, silent)
  }).timeout(180_000)
})
