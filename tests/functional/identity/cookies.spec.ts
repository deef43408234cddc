import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import { test } from '@japa/runner'
import { ApiClient } from '#tests/helpers/api_client'
import { aTenant } from '#tests/helpers/factories'
import app from '@adonisjs/core/services/app'
import db from '@adonisjs/lucid/services/db'

/** The configuration of a process whose address is https, read in a process of its own. */
async function productionCookies() {
  const source = `
    const { configProvider, Ignitor } = await import('@adonisjs/core')
    const root = new URL('./', ${JSON.stringify(app.appRoot.href)})
    const app = new Ignitor(root).createApp('console')
    await app.init()
    await app.boot()
    const { default: provider } = await import('#config/session')
    const session = (await configProvider.resolve(app, provider)) ?? provider
    const { TRUSTED_DEVICE } = await import('#controllers/identity/device_cookie')
    const http = (await import('#config/app')).http
    console.log(JSON.stringify({ name: session.cookieName, session: session.cookie, device: TRUSTED_DEVICE, http: http.cookie }))
    process.exit(0)`
  const { stdout } = await promisify(execFile)(
    process.execPath,
    ['--import=@poppinss/ts-exec', '--input-type=module', '-e', source],
    {
      cwd: app.makePath(),
      env: { ...process.env, NODE_ENV: 'production', APP_URL: 'https://rubis.example' },
    }
  )
  return JSON.parse(stdout.trim().split('\n').at(-1)!)
}

test.group('Cookies and what is kept of a password', () => {
  test('in production every cookie is __Host-, Secure, HttpOnly, SameSite and of no domain (ASVS 3.3)', async ({
    assert,
  }) => {
    const { name, device, session, http } = await productionCookies()
    assert.equal(name, '__Host-rubis')
    assert.equal(device, '__Host-rubis-device')
    for (const cookie of [session, http]) {
      assert.containSubset(cookie, { secure: true, httpOnly: true, sameSite: 'lax', path: '/' })
      assert.notOk(cookie.domain)
    }
  }).timeout(30_000)

  test('only the XSRF-TOKEN cookie can be read by a script, and it opens nothing by itself', async ({
    assert,
  }) => {
    const answer = await new ApiClient().get('/api/v1/me')
    const readable = answer.headers
      .getSetCookie()
      .filter((line) => !/HttpOnly/i.test(line))
      .map((line) => line.split('=')[0])
    assert.deepEqual(readable, ['XSRF-TOKEN'])
  })

  test('a password is kept as argon2id at the cost of ASVS appendix C (11.4.2)', async ({
    assert,
  }) => {
    const { user } = await aTenant()
    const { password } = await db.from('users').where('id', user.id).firstOrFail()
    const [, memory, passes] = /^\$argon2id\$.*m=(\d+),t=(\d+)/.exec(password) ?? []
    assert.isAtLeast(Number(memory), 19_456)
    assert.isAtLeast(Number(passes), 2)
  })
})
