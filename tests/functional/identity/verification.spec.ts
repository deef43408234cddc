import { test } from '@japa/runner'
import { ApiClient } from '#tests/helpers/api_client'
import { accountMailsTo, tokenMailedTo } from '#tests/helpers/account_mails'
import { anInvoice, aTenant, next, PASSWORD, relancesOf } from '#tests/helpers/factories'
import User from '#models/user'
import db from '@adonisjs/lucid/services/db'
import { randomBytes } from 'node:crypto'

const account = (email: string) => ({
  fullName: 'Camille Morel',
  organizationName: 'Atelier Morel',
  email,
  password: PASSWORD,
  consent: true,
})

const address = () => `verify.${next()}@atelier.example`

test.group('Verifying an address', (group) => {
  group.each.setup(async () => {
    await db.from('rate_limits').delete()
  })

  test('one link, once, makes the account able to send; what waited is asked again', async ({
    assert,
  }) => {
    const tenant = await aTenant({}, { unverified: true })
    const { user, organization, api } = tenant
    const invoice = await anInvoice(tenant)
    const [task] = await relancesOf(invoice)
    await db
      .from('relance_tasks')
      .where('id', task.id)
      .update({ wait_reason: 'email_unverified', next_attempt_at: new Date(Date.now() + 8.64e7) })
    const before = await api.get('/api/v1/me')
    assert.isFalse(before.body.data.user.emailVerified)
    assert.isFalse(before.body.data.organization.verified)

    const token = await tokenMailedTo(user.email, 'verify_email')
    const visitor = await ApiClient.visitor()
    assert.equal((await visitor.post('/api/v1/account/verification', { token })).status, 204)

    const after = await api.get('/api/v1/me')
    assert.isTrue(after.body.data.user.emailVerified)
    assert.isTrue(after.body.data.organization.verified)
    assert.isNull((await relancesOf(invoice))[0].nextAttemptAt)
    assert.equal((await visitor.post('/api/v1/account/verification', { token })).status, 404)
    const [audit] = await db
      .from('audit_logs')
      .where({ organization_id: organization.id, action: 'account.email_verified' })
    assert.equal(audit.user_id, user.id)
  })

  test('only the hash is stored, the token is behind the # of the link, and it lapses after a day', async ({
    assert,
  }) => {
    const { user } = await aTenant({}, { unverified: true })
    const [mail] = await accountMailsTo(user.email)
    assert.include(mail.text, `/verifier#${mail.token}`)
    const dump = JSON.stringify(await db.from('account_links'))
    assert.notInclude(dump, mail.token!)

    await db
      .from('account_links')
      .where('user_id', user.id)
      .update({ expires_at: new Date(Date.now() - 1) })
    const visitor = await ApiClient.visitor()
    const late = await visitor.post('/api/v1/account/verification', { token: mail.token })
    const unknown = await visitor.post('/api/v1/account/verification', {
      token: randomBytes(32).toString('base64url'),
    })
    const malformed = await visitor.post('/api/v1/account/verification', { token: 'x' })
    for (const answer of [late, unknown, malformed]) {
      assert.equal(answer.status, 404)
      assert.deepEqual(answer.body, unknown.body)
    }
  })

  test('another mail is sent after a minute, and the link of the first opens nothing any more', async ({
    assert,
  }) => {
    const { user, api } = await aTenant({}, { unverified: true })
    const first = await tokenMailedTo(user.email, 'verify_email')
    const asked = await api.post('/api/v1/me/verification')
    assert.equal(asked.status, 202)
    assert.equal(asked.body.data.retryAfterSeconds, 60)
    const soon = await api.post('/api/v1/me/verification')
    assert.equal(soon.status, 429)
    assert.isAbove(soon.body.errors[0].meta.retryAfterSeconds, 0)

    const visitor = await ApiClient.visitor()
    const old = await visitor.post('/api/v1/account/verification', { token: first })
    assert.equal(old.status, 404)
    const second = await tokenMailedTo(user.email, 'verify_email')
    assert.equal(
      (await visitor.post('/api/v1/account/verification', { token: second })).status,
      204
    )
  })

  test('a wrong address that nobody verified is replaced at once', async ({ assert }) => {
    const { user, api } = await aTenant({}, { unverified: true })
    const right = address()
    const answer = await api.post('/api/v1/me/email_change', { email: right })
    assert.equal(answer.status, 202)
    assert.equal((await User.findOrFail(user.id)).email, right)
    await tokenMailedTo(right, 'verify_email')
  })
})

test.group('Signing up tells nobody who has an account (ASVS 6.3.8)', (group) => {
  group.each.setup(async () => {
    await db.from('rate_limits').delete()
  })

  test('a known address gets the same answer, its owner a mail, and the newcomer no link', async ({
    assert,
  }) => {
    const { user } = await aTenant()
    const known = await (await ApiClient.visitor()).post('/api/v1/account', account(user.email))
    const unknown = await (await ApiClient.visitor()).post('/api/v1/account', account(address()))

    assert.equal(known.status, unknown.status)
    assert.sameMembers(Object.keys(known.body.data.user), Object.keys(unknown.body.data.user))
    assert.isFalse(known.body.data.user.emailVerified)
    const mails = await accountMailsTo(user.email)
    assert.deepEqual(
      mails.map(({ kind }) => kind),
      ['address_known']
    )
  })

  test('both open with their own password; the owner comes first and the other can never verify', async ({
    assert,
  }) => {
    const { user } = await aTenant()
    const intruder = await ApiClient.visitor()
    await intruder.post('/api/v1/account', {
      ...account(user.email),
      password: 'mille neuf chats gris',
    })
    const again = await intruder.post('/api/v1/me/verification')
    assert.equal(again.status, 202)
    assert.deepEqual(
      (await accountMailsTo(user.email)).map(({ kind }) => kind),
      ['address_known']
    )

    const owner = await ApiClient.signedIn(user.email, PASSWORD)
    assert.equal((await owner.get('/api/v1/me')).body.data.user.id, user.id)
    const other = await ApiClient.signedIn(user.email, 'mille neuf chats gris')
    assert.notEqual((await other.get('/api/v1/me')).body.data.user.id, user.id)
  })

  test('the first who holds the mailbox has the address; a link of another account comes too late', async ({
    assert,
  }) => {
    const email = address()
    const squatter = await ApiClient.visitor()
    await squatter.post('/api/v1/account', { ...account(email), password: 'mille neuf chats gris' })
    const squattersLink = await tokenMailedTo(email, 'verify_email')
    const owner = await ApiClient.visitor()
    await owner.post('/api/v1/account', account(email))
    const ownersLink = await tokenMailedTo(email, 'verify_email')

    const visitor = await ApiClient.visitor()
    const verify = (token: string) => visitor.post('/api/v1/account/verification', { token })
    assert.equal((await verify(ownersLink)).status, 204)
    const late = await verify(squattersLink)
    assert.equal(late.status, 409)
    assert.equal(late.body.errors[0].code, 'email_taken')
  })

  test('the database itself refuses two verified accounts of one address', async ({ assert }) => {
    const { user } = await aTenant()
    const other = await aTenant()
    await assert.rejects(
      () => db.from('users').where('id', other.user.id).update({ email: user.email }),
      /users_verified_email_unique/
    )
  })
})
