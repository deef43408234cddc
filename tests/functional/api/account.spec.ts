import { test } from '@japa/runner'
import { ApiClient } from '#tests/helpers/api_client'
import { aTenant, next, PASSWORD } from '#tests/helpers/factories'
import db from '@adonisjs/lucid/services/db'

const account = (overrides: Record<string, unknown> = {}) => ({
  fullName: 'Camille Morel',
  organizationName: 'Atelier Morel',
  email: `signup.${next()}@atelier.example`,
  password: PASSWORD,
  consent: true,
  ...overrides,
})

test.group('Signing up', (group) => {
  group.each.setup(async () => {
    await db.from('rate_limits').delete()
  })

  test('opens an organization with its owner, three plans and zeroed counters, and signs in', async ({
    assert,
  }) => {
    const browser = await ApiClient.visitor()
    const answer = await browser.post('/api/v1/account', account())

    assert.equal(answer.status, 201)
    assert.equal(answer.body.data.organization.name, 'Atelier Morel')
    assert.equal(answer.body.data.organization.role, 'owner')
    assert.equal(answer.body.data.organization.rubisCount, 0)
    assert.notInclude(answer.text, PASSWORD)

    const me = await browser.get('/api/v1/me')
    assert.equal(me.status, 200)
    const plans = await browser.get('/api/v1/plans')
    assert.deepEqual(
      plans.body.data.map(({ name }: { name: string }) => name),
      ['Doux', 'Équilibré', 'Ferme']
    )
    assert.isTrue(plans.body.data[1].isDefault)
  })

  test('refuses passwords that are too short, too long or easily guessed, and accepts any other', async ({
    assert,
  }) => {
    const browser = await ApiClient.visitor()
    const refused = {
      'onze lettre': 'minLength',
      [`${'é'.repeat(129)}`]: 'maxLength',
      'motdepasse2026': 'common_password',
      'azertyuiop12': 'common_password',
      '123456789012': 'common_password',
      'aaaaaaaaaaaaaaaa': 'common_password',
      'Camille-Morel-1': 'common_password',
    }
    for (const [password, code] of Object.entries(refused)) {
      const answer = await browser.post('/api/v1/account', account({ password }))
      assert.equal(answer.status, 422, password)
      assert.equal(answer.body.errors[0].code, code, password)
      assert.equal(answer.body.errors[0].field, 'password')
    }

    for (const password of [
      '  espaces autour  ',
      '日本語のパスワードはこれで',
      'x'.repeat(56) + 'émeraude',
    ]) {
      const email = `signup.${next()}@atelier.example`
      const other = await ApiClient.visitor()
      assert.equal((await other.post('/api/v1/account', account({ email, password }))).status, 201)
      const back = await ApiClient.visitor()
      assert.equal((await back.post('/api/v1/session', { email, password })).status, 201, password)
      const trimmed = await back.post('/api/v1/session', { email, password: `${password.trim()}x` })
      assert.equal(trimmed.status, 401)
    }
  })

  test('refuses addresses that mail software reads in more than one way', async ({ assert }) => {
    const browser = await ApiClient.visitor()
    const addresses = [
      '"x@evil.example "@bank.example',
      'a b@bank.example',
      'é@bank.example',
      'a@bank',
      'a@@bank.example',
      'a@bank.example,b@evil.example',
      '.a@bank.example',
      'a..b@bank.example',
      'a@-bank.example',
    ]
    for (const email of addresses) {
      const answer = await browser.post('/api/v1/account', account({ email }))
      assert.equal(answer.status, 422, email)
      assert.containSubset(answer.body.errors, [{ code: 'mailbox', field: 'email' }])
    }
  })

  test('gives messages in French, and in English to whoever reads English', async ({ assert }) => {
    const browser = await ApiClient.visitor()
    const french = await browser.post('/api/v1/account', {})
    assert.equal(french.body.errors[0].message, 'Ce champ est obligatoire.')
    const english = await browser.post('/api/v1/account', {}, { 'accept-language': 'en-GB' })
    assert.equal(english.body.errors[0].message, 'This field is required.')
  })
})

test.group('Signing in and out', (group) => {
  group.each.setup(async () => {
    await db.from('rate_limits').delete()
  })

  test('answers the same to an unknown address and to a wrong password', async ({ assert }) => {
    const { user } = await aTenant()
    const browser = await ApiClient.visitor()
    const wrong = await browser.post('/api/v1/session', {
      email: user.email,
      password: 'pas celui-là',
    })
    const unknown = await browser.post('/api/v1/session', {
      email: 'personne@atelier.example',
      password: 'pas celui-là',
    })

    assert.equal(wrong.status, 401)
    assert.equal(unknown.status, wrong.status)
    assert.deepEqual(unknown.body, wrong.body)
    assert.equal(wrong.body.errors[0].code, 'invalid_credentials')
  })

  test('changes the session id, and the cookie from before opens nothing', async ({ assert }) => {
    const { user } = await aTenant()
    const before = await ApiClient.visitor()
    const old = before.clone()
    await before.post('/api/v1/session', { email: user.email, password: PASSWORD })

    assert.notEqual(before.cookies.get('rubis'), old.cookies.get('rubis'))
    assert.equal((await before.get('/api/v1/me')).status, 200)
    assert.equal((await old.get('/api/v1/me')).status, 401)
  })

  test('signing out makes every copy of the cookie worthless', async ({ assert }) => {
    const { api } = await aTenant()
    const copy = api.clone()
    assert.equal((await api.delete('/api/v1/session')).status, 204)
    assert.equal((await api.get('/api/v1/me')).status, 401)
    assert.equal((await copy.get('/api/v1/me')).status, 401)
    assert.equal((await copy.get('/api/v1/invoices')).status, 401)
  })

  test('stops the eleventh wrong password of an account, says for how long, and leaves sessions open', async ({
    assert,
  }) => {
    const { user, api } = await aTenant()
    const attempts = await Promise.all(
      Array.from({ length: 20 }, async (_, index) => {
        const browser = await ApiClient.visitor()
        return browser.post('/api/v1/session', { email: user.email, password: `mauvais ${index}` })
      })
    )

    assert.equal(attempts.filter(({ status }) => status === 401).length, 10)
    const stopped = attempts.filter(({ status }) => status === 429)
    assert.equal(stopped.length, 10)
    assert.equal(stopped[0].body.errors[0].code, 'too_many_requests')
    assert.isAbove(stopped[0].body.errors[0].meta.retryAfterSeconds, 0)
    assert.exists(stopped[0].headers.get('retry-after'))
    assert.equal((await api.get('/api/v1/me')).status, 200)
  })

  test('counts attempts by the address of the socket, whatever the caller pretends', async ({
    assert,
  }) => {
    const browser = await ApiClient.visitor()
    await browser.post(
      '/api/v1/session',
      { email: 'a@b.example', password: 'x' },
      { 'x-forwarded-for': '203.0.113.7' }
    )
    const keys = await db.from('rate_limits').select('key')
    assert.isFalse(keys.some(({ key }) => key.includes('203.0.113.7')))
    assert.isFalse(keys.some(({ key }) => key.includes('a@b.example')))
  })

  test('a visitor gets the CSRF cookie with the 401, and cannot do without it', async ({
    assert,
  }) => {
    const browser = new ApiClient()
    const me = await browser.get('/api/v1/me')
    assert.equal(me.status, 401)
    assert.equal(me.body.errors[0].code, 'unauthenticated')
    assert.isTrue(browser.cookies.has('XSRF-TOKEN'))

    const refused = await browser.request('POST', '/api/v1/session', {
      body: { email: 'a@b.example', password: 'x' },
      csrf: false,
    })
    assert.equal(refused.status, 403)
    assert.equal(refused.body.errors[0].code, 'bad_csrf_token')
  })

  test('sets a session cookie that scripts and other sites cannot use', async ({ assert }) => {
    const answer = await new ApiClient().get('/api/v1/me')
    const cookie = answer.headers.getSetCookie().find((line) => line.startsWith('rubis='))
    assert.match(cookie ?? '', /HttpOnly/i)
    assert.match(cookie ?? '', /SameSite=Lax/i)
    assert.match(cookie ?? '', /Path=\//)
    assert.notMatch(cookie ?? '', /Domain=/i)
  })
})
