import type { Assert } from '@japa/assert'
import { test } from '@japa/runner'
import { ApiClient } from '#tests/helpers/api_client'
import { accountMailsTo, tokenMailedTo } from '#tests/helpers/account_mails'
import { aTenant, PASSWORD } from '#tests/helpers/factories'
import { staleProof } from '#tests/helpers/proofs'
import User from '#models/user'
import db from '@adonisjs/lucid/services/db'

const ANOTHER = '  une Autre phrase, avec É et 🦊  '

test.group('A forgotten password', (group) => {
  group.each.setup(async () => {
    await db.from('rate_limits').delete()
  })

  test('answers the same to a known and to an unknown address, and mails only the first', async ({
    assert,
  }) => {
    const { user } = await aTenant()
    const visitor = await ApiClient.visitor()
    const known = await visitor.post('/api/v1/password_resets', { email: user.email })
    const unknown = await visitor.post('/api/v1/password_resets', { email: 'nul@atelier.example' })
    assert.equal(known.status, 202)
    assert.equal(unknown.status, known.status)
    assert.deepEqual(unknown.body, known.body)
    assert.lengthOf(await accountMailsTo('nul@atelier.example'), 0)
    assert.lengthOf(await accountMailsTo(user.email), 1)
  })

  test('the fourth request of an hour mails nothing and still answers the same', async ({
    assert,
  }) => {
    const { user } = await aTenant()
    const visitor = await ApiClient.visitor()
    for (let request = 0; request < 4; request++) {
      const answer = await visitor.post('/api/v1/password_resets', { email: user.email })
      assert.equal(answer.status, 202)
    }
    assert.lengthOf(await accountMailsTo(user.email), 3)
  })

  test('the link serves once, within half an hour, closes every session and signs nobody in (ASVS 6.4.3)', async ({
    assert,
  }) => {
    const { user, api } = await aTenant()
    const visitor = await ApiClient.visitor()
    await visitor.post('/api/v1/password_resets', { email: user.email })
    const token = await tokenMailedTo(user.email, 'reset_password')
    const [{ minutes }] = (
      await db.rawQuery(
        `SELECT round(extract(epoch FROM expires_at - created_at) / 60) AS minutes
          FROM account_links WHERE user_id = ? AND purpose = 'reset_password'`,
        [user.id]
      )
    ).rows
    assert.equal(Number(minutes), 30)

    const path = '/api/v1/password_resets/completion'
    const weak = await visitor.post(path, { token, password: 'motdepasse2026' })
    assert.equal(weak.body.errors[0].code, 'common_password')
    assert.equal((await visitor.post(path, { token, password: ANOTHER })).status, 204)
    assert.equal((await visitor.post(path, { token, password: ANOTHER })).status, 404)

    assert.equal((await visitor.get('/api/v1/me')).status, 401)
    assert.equal((await api.get('/api/v1/me')).status, 401)
    assert.equal((await api.get('/api/v1/invoices')).status, 401)
    const old = await visitor.post('/api/v1/session', { email: user.email, password: PASSWORD })
    assert.equal(old.status, 401)
    await ApiClient.signedIn(user.email, ANOTHER)
    await tokenlessMail(assert, user.email, 'password_changed')
  })

  test('a link for one thing opens nothing else', async ({ assert }) => {
    const { user } = await aTenant()
    const visitor = await ApiClient.visitor()
    await visitor.post('/api/v1/password_resets', { email: user.email })
    const token = await tokenMailedTo(user.email, 'reset_password')
    assert.equal((await visitor.post('/api/v1/account/verification', { token })).status, 404)
    assert.equal((await visitor.post('/api/v1/account/email_agreement', { token })).status, 404)
  })
})

test.group('Changing the password and the address', (group) => {
  group.each.setup(async () => {
    await db.from('rate_limits').delete()
  })

  test('needs a proof of the last five minutes, which the password gives (ASVS 6.2.3)', async ({
    assert,
  }) => {
    const { user, api } = await aTenant()
    const elsewhere = await ApiClient.signedIn(user.email, PASSWORD)
    await staleProof(user)
    const stale = await api.put('/api/v1/me/password', { password: ANOTHER })
    assert.equal(stale.status, 403)
    assert.equal(stale.body.errors[0].code, 'fresh_proof_needed')

    const wrong = await api.post('/api/v1/session/proof', { password: 'pas celui-là' })
    assert.equal(wrong.status, 422)
    assert.equal(wrong.body.errors[0].code, 'wrong_password')
    const old = api.clone()
    assert.equal((await api.post('/api/v1/session/proof', { password: PASSWORD })).status, 204)
    assert.notEqual(api.cookies.get('rubis'), old.cookies.get('rubis'))
    assert.equal((await old.get('/api/v1/me')).status, 401)

    assert.equal((await api.put('/api/v1/me/password', { password: ANOTHER })).status, 204)
    assert.equal((await api.get('/api/v1/me')).status, 200)
    assert.equal((await elsewhere.get('/api/v1/me')).status, 401)
    await ApiClient.signedIn(user.email, ANOTHER)
  })

  test('an address changes once both mailboxes agree, in either order, and closes the sessions', async ({
    assert,
  }) => {
    const { user, api } = await aTenant()
    const newEmail = `nouvelle.${user.email}`
    assert.equal((await api.post('/api/v1/me/email_change', { email: newEmail })).status, 202)
    const security = await api.get('/api/v1/me/security')
    assert.containSubset(security.body.data.emailChange, {
      newEmail,
      oldAgreed: false,
      newAgreed: false,
    })

    const visitor = await ApiClient.visitor()
    const agree = async (address: string, kind: string) =>
      visitor.post('/api/v1/account/email_agreement', { token: await tokenMailedTo(address, kind) })
    const first = await agree(newEmail, 'email_change_new')
    assert.deepEqual(first.body.data, { changed: false })
    assert.equal((await User.findOrFail(user.id)).email, user.email)

    const second = await agree(user.email, 'email_change_old')
    assert.deepEqual(second.body.data, { changed: true })
    assert.equal((await User.findOrFail(user.id)).email, newEmail)
    assert.equal((await api.get('/api/v1/me')).status, 401)
    await tokenlessMail(assert, user.email, 'email_changed')
    await tokenlessMail(assert, newEmail, 'email_changed')
  })

  test('an address of somebody else gets the same answer and no link; a cancelled change none either', async ({
    assert,
  }) => {
    const { user, api } = await aTenant()
    const other = await aTenant()
    const answer = await api.post('/api/v1/me/email_change', { email: other.user.email })
    assert.equal(answer.status, 202)
    assert.lengthOf(await accountMailsTo(other.user.email), 0)

    const token = await tokenMailedTo(user.email, 'email_change_old')
    assert.equal((await api.delete('/api/v1/me/email_change')).status, 204)
    const visitor = await ApiClient.visitor()
    assert.equal((await visitor.post('/api/v1/account/email_agreement', { token })).status, 404)
  })
})

async function tokenlessMail(assert: Assert, address: string, kind: string) {
  const mails = await accountMailsTo(address)
  const mail = mails.find((each) => each.kind === kind)
  assert.exists(mail, `${kind} to ${address}`)
  assert.isNull(mail!.token)
}
