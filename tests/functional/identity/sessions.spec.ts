import { test } from '@japa/runner'
import { ApiClient } from '#tests/helpers/api_client'
import { belongingsOf, ROUTES } from '#tests/helpers/api_routes'
import { aTenant, PASSWORD } from '#tests/helpers/factories'
import db from '@adonisjs/lucid/services/db'

const FIREFOX = 'Mozilla/5.0 (X11; Linux x86_64; rv:145.0) Gecko/20100101 Firefox/145.0'

async function signedInFrom(userAgent: string, email: string, remember = false) {
  const browser = await ApiClient.visitor()
  await browser.post(
    '/api/v1/session',
    { email, password: PASSWORD, remember },
    { 'user-agent': userAgent }
  )
  return browser
}

test.group('Sessions', (group) => {
  group.each.setup(async () => {
    await db.from('rate_limits').delete()
  })

  test('are listed with their device in words, the present one marked (ASVS 7.5.2)', async ({
    assert,
  }) => {
    const { user, api } = await aTenant()
    await signedInFrom(FIREFOX, user.email, true)
    const { body } = await api.get('/api/v1/me/security')
    assert.lengthOf(body.data.sessions, 2)
    assert.containSubset(body.data.sessions, [
      { current: true, remembered: false, address: '127.0.0.1' },
      { current: false, remembered: true, browser: 'Firefox', system: 'Linux' },
    ])
  })

  test('one is closed without the others, and nobody closes somebody else’s', async ({
    assert,
  }) => {
    const { user, api } = await aTenant()
    const stranger = await aTenant()
    const laptop = await signedInFrom(FIREFOX, user.email)
    const { body } = await api.get('/api/v1/me/security')
    const { id } = body.data.sessions.find(({ current }: { current: boolean }) => !current)

    assert.equal((await stranger.api.delete(`/api/v1/me/sessions/${id}`)).status, 404)
    assert.equal((await laptop.get('/api/v1/me')).status, 200)
    assert.equal((await api.delete(`/api/v1/me/sessions/${id}`)).status, 204)
    assert.equal((await laptop.get('/api/v1/me')).status, 401)
    assert.equal((await api.get('/api/v1/me')).status, 200)
  })

  test('all the others are closed at once', async ({ assert }) => {
    const { user, api } = await aTenant()
    const others = [
      await signedInFrom(FIREFOX, user.email),
      await signedInFrom(FIREFOX, user.email),
    ]
    const answer = await api.delete('/api/v1/me/sessions')
    assert.deepEqual(answer.body.data, { closed: 2 })
    for (const other of others) {
      assert.equal((await other.get('/api/v1/me')).status, 401)
    }
    assert.equal((await api.get('/api/v1/me')).status, 200)
  })

  test('one ends after two hours without a request, a remembered one after thirty days (ASVS 7.3)', async ({
    assert,
  }) => {
    const { user, api } = await aTenant()
    const phone = await signedInFrom(FIREFOX, user.email, true)
    const age = (column: string, interval: string) =>
      db.rawQuery(
        `UPDATE sign_ins SET ${column} = ${column} - interval '${interval}' WHERE user_id = ?`,
        [user.id]
      )
    await age('seen_at', '2 hours')
    assert.equal((await api.get('/api/v1/me')).status, 401)
    assert.equal((await phone.get('/api/v1/me')).status, 200)
    await age('created_at', '30 days')
    assert.equal((await phone.get('/api/v1/me')).status, 401)
    assert.lengthOf(await db.from('sign_ins').where('user_id', user.id), 0)
  })

  test('a cookie from before signing out opens no route at all (ASVS 7.4.1)', async ({
    assert,
  }) => {
    const tenant = await aTenant()
    const own = await belongingsOf(tenant)
    const copy = tenant.api.clone()
    const answer = await tenant.api.delete('/api/v1/session')
    assert.equal(answer.headers.get('clear-site-data'), '"cache", "storage"')

    const open: string[] = []
    for (const [name, route] of Object.entries(ROUTES)) {
      if (route.public) {
        continue
      }
      const { status, body, text } = await copy
        .clone()
        .request(route.method, `/api/v1${route.path(own)}`, {
          ...(route.upload && { raw: new FormData() }),
          ...(route.method !== 'GET' && !route.upload && { body: route.body?.(own) ?? {} }),
        })
      // What writes also lacks a token of a session that still is.
      if (status !== 401 && body?.errors?.[0].code !== 'bad_csrf_token') {
        open.push(`${name} ${status} ${text}`)
      }
    }
    assert.deepEqual(open, [])
  })

  test('a session that names the sign-in of somebody else opens nothing', async ({ assert }) => {
    const { user, api } = await aTenant()
    const other = await aTenant()
    await db.from('sign_ins').where('user_id', user.id).update({ user_id: other.user.id })
    assert.equal((await api.get('/api/v1/me')).status, 401)
  })
})
