import { test } from '@japa/runner'
import { accountMailsTo } from '#tests/helpers/account_mails'
import { ApiClient } from '#tests/helpers/api_client'
import { Authenticator } from '#tests/helpers/authenticator'
import { aTenant, PASSWORD, type Tenant } from '#tests/helpers/factories'
import { staleProof } from '#tests/helpers/proofs'
import db from '@adonisjs/lucid/services/db'

type Wanted = Parameters<Authenticator['register']>[0]

async function add(
  { api }: Pick<Tenant, 'api'>,
  device: Authenticator,
  more: Partial<Wanted> = {}
) {
  const options = await api.post('/api/v1/me/passkeys/options')
  const response = device.register({ challenge: options.body.data.challenge, ...more })
  return api.post('/api/v1/me/passkeys', { name: 'Mon téléphone', response })
}

async function enter(device: Authenticator, more: Partial<Wanted> = {}) {
  const browser = await ApiClient.visitor()
  const options = await browser.post('/api/v1/session/passkey/options')
  const response = device.authenticate({ challenge: options.body.data.challenge, ...more })
  const answer = await browser.post('/api/v1/session/passkey', { response })
  return { browser, answer, response, options }
}

test.group('Passkeys', (group) => {
  let owner: Tenant
  const device = new Authenticator()

  group.setup(async () => {
    owner = await aTenant()
  })
  group.each.setup(async () => {
    await db.from('rate_limits').delete()
  })

  test('one is added with a proof, named, and brings recovery codes the first time', async ({
    assert,
  }) => {
    const answer = await add(owner, device)
    assert.equal(answer.status, 201, answer.text)
    assert.lengthOf(answer.body.data.recoveryCodes, 10)
    const { body } = await owner.api.get('/api/v1/me/security')
    assert.containSubset(body.data.passkeys, [{ name: 'Mon téléphone', lastUsedAt: null }])
    assert.equal((await add(owner, device)).body.errors[0].code, 'passkey_refused')
    assert.deepEqual((await add(owner, new Authenticator())).body.data.recoveryCodes, [])
  })

  test('signs in without naming the account, and a password alone does not any more', async ({
    assert,
  }) => {
    const { browser, answer, options } = await enter(device)
    assert.equal(answer.status, 201, answer.text)
    assert.equal(answer.body.data.user.id, owner.user.id)
    assert.equal((await browser.get('/api/v1/me')).status, 200)
    assert.notInclude(options.text, device.id)

    const visitor = await ApiClient.visitor()
    const { email } = owner.user
    assert.equal((await visitor.post('/api/v1/session', { email, password: PASSWORD })).status, 202)
  })

  test('{why}: refused, like an unknown passkey')
    .with([
      { why: 'made for another site', more: { host: 'rubis.evil.example' } },
      { why: 'used from another origin', more: { origin: 'https://evil.example' } },
      { why: 'answered to another challenge', more: { challenge: 'AAAAAAAAAAAAAAAAAAAAAA' } },
      { why: 'without checking who holds the device', more: { verified: false } },
    ])
    .run(async ({ assert }, { more }) => {
      const refused = await enter(device, more)
      const unknown = await enter(new Authenticator())
      assert.equal(refused.answer.status, 401, refused.answer.text)
      assert.deepEqual(refused.answer.body, unknown.answer.body)
      assert.equal((await add(owner, new Authenticator(), more)).status, 422)
    })

  test('an answer serves once', async ({ assert }) => {
    const { browser, response } = await enter(device)
    await browser.delete('/api/v1/session')
    const again = await browser.post('/api/v1/session/passkey', { response })
    assert.equal(again.body.errors[0].code, 'passkey_too_late')
  })

  test('proves again who one is, by two factors, but not with somebody else’s', async ({
    assert,
  }) => {
    const stranger = new Authenticator()
    await add(await aTenant(), stranger)
    await staleProof(owner.user)
    const prove = async (authenticator: Authenticator) => {
      const options = await owner.api.post('/api/v1/session/proof/passkey/options')
      const response = authenticator.authenticate({ challenge: options.body.data.challenge })
      return owner.api.post('/api/v1/session/proof/passkey', { response })
    }
    assert.equal((await prove(stranger)).body.errors[0].code, 'passkey_refused')
    assert.equal((await owner.api.post('/api/v1/me/passkeys/options')).status, 403)
    assert.equal((await prove(device)).status, 204)
    const rows = await db
      .from('sign_ins')
      .where('user_id', owner.user.id)
      .whereNotNull('second_factor_at')
    assert.isNotEmpty(rows)
  })

  test('is removed by its owner only', async ({ assert }) => {
    const other = await aTenant()
    const { body } = await owner.api.get('/api/v1/me/security')
    const [{ id }] = body.data.passkeys
    assert.equal((await other.api.delete(`/api/v1/me/passkeys/${id}`)).status, 404)
    assert.equal((await owner.api.delete(`/api/v1/me/passkeys/${id}`)).status, 204)
    const [mail] = await accountMailsTo(owner.user.email)
    assert.equal(mail.kind, 'passkey_removed')
    assert.equal((await enter(device)).answer.status, 401)
  })
})
