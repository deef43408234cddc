import { test } from '@japa/runner'
import { ApiClient } from '#tests/helpers/api_client'
import { accountMailsTo, tokenMailedTo } from '#tests/helpers/account_mails'
import { aTenant, PASSWORD, type Tenant } from '#tests/helpers/factories'
import { staleProof } from '#tests/helpers/proofs'
import { until } from '#tests/helpers/until'
import { fromBase32, totpCode, totpStep } from '#values/totp'
import db from '@adonisjs/lucid/services/db'

/** The code of an application whose clock is `ahead` periods away. */
const codeOf = (secret: string, ahead = 0) =>
  totpCode(fromBase32(secret), totpStep(Date.now()) + ahead)

/** Codes of two periods are good at a time: none may end between making one and giving it. */
const earlyInItsPeriod = () => until(() => totpStep(Date.now()) === totpStep(Date.now() + 4_000))

/** With the second factor on: its confirmation took the code of the period before. */
async function aCarefulTenant() {
  const tenant = await aTenant()
  const { api } = tenant
  const proposal = await api.post('/api/v1/me/totp')
  const { secret } = proposal.body.data as { secret: string }
  await earlyInItsPeriod()
  const confirmed = await api.post('/api/v1/me/totp/confirmation', { code: codeOf(secret, -1) })
  return { ...tenant, secret, recoveryCodes: confirmed.body.data.recoveryCodes as string[] }
}

/** A browser whose password was right. */
async function halfway({ user }: Tenant, remember = false) {
  const browser = await ApiClient.visitor()
  const answer = await browser.post('/api/v1/session', {
    email: user.email,
    password: PASSWORD,
    remember,
  })
  return { browser, answer }
}

test.group('The second factor', (group) => {
  group.each.setup(async () => {
    await db.from('rate_limits').delete()
  })

  test('is on once a code of the application was given; the secret is sealed, ten codes are shown', async ({
    assert,
  }) => {
    const { user, api, secret, recoveryCodes } = await aCarefulTenant()
    assert.lengthOf(new Set(recoveryCodes), 10)
    const security = await api.get('/api/v1/me/security')
    assert.containSubset(security.body.data, { totp: true, recoveryCodesLeft: 10 })
    assert.notInclude(security.text, secret)
    const stored = JSON.stringify([
      await db.from('users').where('id', user.id),
      await db.from('recovery_codes').where('user_id', user.id),
    ])
    assert.notInclude(stored, secret)
    assert.notInclude(stored, recoveryCodes[0])
    assert.equal((await api.post('/api/v1/me/totp')).body.errors[0].code, 'second_factor_on')
    assert.include((await accountMailsTo(user.email))[0].kind, 'second_factor_on')
  })

  test('a right password alone opens nothing; the code then does, once (ASVS 6.5.1)', async ({
    assert,
  }) => {
    const tenant = await aCarefulTenant()
    const { browser, answer } = await halfway(tenant)
    assert.equal(answer.status, 202)
    assert.deepEqual(answer.body.data, { secondFactor: true })
    assert.equal((await browser.get('/api/v1/me')).status, 401)

    const code = codeOf(tenant.secret)
    const wrong = await browser.post('/api/v1/session/second_factor', { code: '000000' })
    assert.equal(wrong.body.errors[0].code, 'wrong_code')
    const before = browser.clone()
    const right = await browser.post('/api/v1/session/second_factor', { code })
    assert.equal(right.status, 201)
    assert.equal(right.body.data.user.id, tenant.user.id)
    assert.notEqual(before.cookies.get('rubis'), browser.cookies.get('rubis'))

    const { browser: shoulder } = await halfway(tenant)
    const again = await shoulder.post('/api/v1/session/second_factor', { code })
    assert.equal(again.body.errors[0].code, 'wrong_code')
  })

  test('a code without a password before it is nothing', async ({ assert }) => {
    const { secret } = await aCarefulTenant()
    const visitor = await ApiClient.visitor()
    const answer = await visitor.post('/api/v1/session/second_factor', { code: codeOf(secret) })
    assert.equal(answer.status, 401)
    assert.equal(answer.body.errors[0].code, 'sign_in_again')
  })

  test('a recovery code serves once, however it is copied, even when two come at once', async ({
    assert,
  }) => {
    const tenant = await aCarefulTenant()
    const [code] = tenant.recoveryCodes
    const copies = [code.toUpperCase(), code.replaceAll('-', ' ')]
    const browsers = await Promise.all(copies.map(() => halfway(tenant)))
    const answers = await Promise.all(
      browsers.map(({ browser }, index) =>
        browser.post('/api/v1/session/second_factor', { code: copies[index] })
      )
    )
    assert.sameMembers(
      answers.map(({ status }) => status),
      [201, 422]
    )
    assert.equal((await accountMailsTo(tenant.user.email))[0].kind, 'recovery_code_used')
  })

  test('the eleventh wrong code has to wait, and open sessions do not notice', async ({
    assert,
  }) => {
    const tenant = await aCarefulTenant()
    const { browser } = await halfway(tenant)
    const answers = await Promise.all(
      Array.from({ length: 12 }, () =>
        browser.clone().post('/api/v1/session/second_factor', { code: '000000' })
      )
    )
    assert.equal(answers.filter(({ status }) => status === 422).length, 10)
    assert.equal(answers.filter(({ status }) => status === 429).length, 2)
    assert.equal((await tenant.api.get('/api/v1/me')).status, 200)
  })

  test('a device that is remembered is not asked again, until the password changes', async ({
    assert,
  }) => {
    const tenant = await aCarefulTenant()
    const { browser } = await halfway(tenant)
    await browser.post('/api/v1/session/second_factor', {
      code: codeOf(tenant.secret),
      rememberDevice: true,
    })
    const cookie = browser.cookies.get('rubis-device')
    assert.exists(cookie)
    const signIn = () =>
      browser.post('/api/v1/session', { email: tenant.user.email, password: PASSWORD })
    await browser.delete('/api/v1/session')
    assert.equal((await signIn()).status, 201)

    await db.from('trusted_devices').where('user_id', tenant.user.id).delete()
    await browser.delete('/api/v1/session')
    assert.equal((await signIn()).status, 202)
  })

  test('a new password by mail does not skip it (ASVS 6.4.3)', async ({ assert }) => {
    const tenant = await aCarefulTenant()
    const visitor = await ApiClient.visitor()
    await visitor.post('/api/v1/password_resets', { email: tenant.user.email })
    const token = await tokenMailedTo(tenant.user.email, 'reset_password')
    const password = 'des renards sous la lune'
    await visitor.post('/api/v1/password_resets/completion', { token, password })
    const answer = await visitor.post('/api/v1/session', { email: tenant.user.email, password })
    assert.equal(answer.status, 202)
  })

  test('a proof needs the code too, and taking the application off needs a proof', async ({
    assert,
  }) => {
    const tenant = await aCarefulTenant()
    const { api, secret, user } = tenant
    await staleProof(user)
    assert.equal((await api.delete('/api/v1/me/totp')).body.errors[0].code, 'fresh_proof_needed')
    const half = await api.post('/api/v1/session/proof', { password: PASSWORD })
    assert.equal(half.body.errors[0].code, 'code_needed')
    const whole = await api.post('/api/v1/session/proof', {
      password: PASSWORD,
      code: codeOf(secret),
    })
    assert.equal(whole.status, 204)
    assert.equal((await api.delete('/api/v1/me/totp')).status, 204)
    assert.lengthOf(await db.from('recovery_codes').where('user_id', user.id), 0)
    assert.equal((await halfway(tenant)).answer.status, 201)
  })
})
