import { test } from '@japa/runner'
import { ApiClient } from '#tests/helpers/api_client'
import { accountMailsTo, tokenMailedTo } from '#tests/helpers/account_mails'
import { aTenant, next, PASSWORD, playRole, type Tenant } from '#tests/helpers/factories'
import Membership from '#models/membership'
import { invite as inviteByService } from '#services/team/invitations'
import { staleProof } from '#tests/helpers/proofs'
import db from '@adonisjs/lucid/services/db'

const address = () => `invitee.${next()}.${process.pid}@atelier.example`

test.group('Teams', (group) => {
  let tenant: Tenant

  group.each.setup(async () => {
    await db.from('rate_limits').delete()
    tenant = await aTenant({ plan: 'business' })
  })

  const invite = (email: string, role = 'member', by = tenant) =>
    by.api.post('/api/v1/team/invitations', { email, role })

  const joinAsNew = async (email: string) => {
    const visitor = await ApiClient.visitor()
    const token = await tokenMailedTo(email, 'invitation')
    return {
      visitor,
      answer: await visitor.post('/api/v1/invitations/account', {
        token,
        fullName: 'Sacha Blin',
        password: PASSWORD,
      }),
    }
  }

  const team = async () => (await tenant.api.get('/api/v1/team')).body.data

  const memberIdOf = async (email: string): Promise<string> =>
    (await team()).members.find((member: { email: string }) => member.email === email).id

  test('whoever is invited reads who invites them, opens an account with the link, and works there', async ({
    assert,
  }) => {
    const email = address()
    assert.equal((await invite(email, 'viewer')).status, 201)
    const token = await tokenMailedTo(email, 'invitation')
    const visitor = await ApiClient.visitor()
    const read = await visitor.post('/api/v1/invitations/reading', { token })
    assert.deepEqual(read.body.data, {
      organizationName: tenant.organization.name,
      email,
      role: 'viewer',
      hasAccount: false,
    })

    const { answer, visitor: sacha } = await joinAsNew(email)
    assert.equal(answer.status, 201, answer.text)
    assert.containsSubset(answer.body.data, {
      user: { email, emailVerified: true },
      organization: { id: tenant.organization.id, role: 'viewer' },
    })
    assert.equal((await sacha.get('/api/v1/invoices')).status, 200)
    assert.equal((await sacha.patch('/api/v1/organization', { name: 'X' })).status, 403)
    assert.equal((await joinAsNew(email)).answer.status, 404)
    const { members, invitations, seats } = await team()
    assert.deepEqual([members.length, invitations.length, seats], [2, 0, { limit: 5, taken: 2 }])
  })

  test('the link is kept as a hash; a new one, or none, makes the one before useless', async ({
    assert,
  }) => {
    const email = address()
    const { body } = await invite(email)
    const first = await tokenMailedTo(email, 'invitation')
    assert.notInclude(JSON.stringify(await db.from('invitations')), first)

    const path = `/api/v1/team/invitations/${body.data.id}`
    assert.equal((await tenant.api.post(`${path}/resend`)).status, 204)
    const second = await tokenMailedTo(email, 'invitation')
    const visitor = await ApiClient.visitor()
    const read = (token: string) => visitor.post('/api/v1/invitations/reading', { token })
    assert.deepEqual([(await read(first)).status, (await read(second)).status], [404, 200])

    assert.equal((await tenant.api.delete(path)).status, 204)
    assert.equal((await read(second)).status, 404)
    assert.equal((await tenant.api.delete(path)).status, 404)
  })

  test('a link is over after seven days', async ({ assert }) => {
    const email = address()
    const { body } = await invite(email)
    const { rows } = await db.rawQuery(
      `SELECT extract(epoch FROM expires_at - sent_at) / 86400 AS days FROM invitations WHERE id = ?`,
      [body.data.id]
    )
    assert.closeTo(Number(rows[0].days), 7, 0.001)
    await db.rawQuery('UPDATE invitations SET expires_at = rubis_now() WHERE id = ?', [
      body.data.id,
    ])
    assert.equal((await joinAsNew(email)).answer.status, 404)
  })

  test('an account joins with its own address only, keeps its organization, and says where it works', async ({
    assert,
  }) => {
    const [guest, other] = [await aTenant(), await aTenant()]
    await invite(guest.user.email)
    const token = await tokenMailedTo(guest.user.email, 'invitation')
    const wrong = await other.api.post('/api/v1/session/invitation', { token })
    assert.equal(wrong.body.errors[0].code, 'invitation_for_another')

    assert.equal((await guest.api.post('/api/v1/session/invitation', { token })).status, 204)
    const me = await guest.api.get('/api/v1/me')
    assert.equal(me.body.data.organization.id, tenant.organization.id)
    assert.lengthOf(me.body.data.organizations, 2)

    const back = await guest.api.put('/api/v1/session/organization', {
      organizationId: guest.organization.id,
    })
    assert.equal(back.body.data.organization.role, 'owner')
    assert.equal(
      (
        await guest.api.put('/api/v1/session/organization', {
          organizationId: other.organization.id,
        })
      ).status,
      404
    )
  })

  test('the session of whoever is removed ends, and does not slip into another organization', async ({
    assert,
  }) => {
    const guest = await aTenant()
    await invite(guest.user.email)
    const token = await tokenMailedTo(guest.user.email, 'invitation')
    await guest.api.post('/api/v1/session/invitation', { token })
    const id = await memberIdOf(guest.user.email)

    assert.equal((await tenant.api.delete(`/api/v1/team/members/${id}`)).status, 204)
    assert.equal((await guest.api.get('/api/v1/invoices')).status, 401)
    const again = await ApiClient.signedIn(guest.user.email, PASSWORD)
    assert.equal((await again.get('/api/v1/me')).body.data.organization.id, guest.organization.id)
  })

  test('seats are those of the plan; invited people hold one, and of two who race one gets it', async ({
    assert,
  }) => {
    const small = await aTenant({ plan: 'pro' })
    const refused = await invite(address(), 'member', small)
    assert.equal(refused.status, 409)
    assert.containsSubset(refused.body.errors[0], {
      code: 'no_seat_left',
      meta: { seats: 1, taken: 1 },
    })

    for (let count = 0; count < 3; count++) {
      assert.equal((await invite(address())).status, 201)
    }
    const answers = await Promise.all([invite(address()), invite(address()), invite(address())])
    assert.sameMembers(
      answers.map(({ status }) => status),
      [201, 409, 409]
    )
  })

  test('an invitation does not outlive the plan that gave its seat', async ({ assert }) => {
    const email = address()
    await invite(email)
    await db.from('organizations').where('id', tenant.organization.id).update({ plan: 'pro' })
    const { answer } = await joinAsNew(email)
    assert.equal(answer.body.errors[0].code, 'no_seat_left')
    assert.isNull(await db.from('users').where('email', email).first())
  })

  test('an administrator makes members, not administrators, and touches no owner', async ({
    assert,
  }) => {
    await playRole(tenant, 'admin')
    const email = address()
    assert.equal((await invite(address(), 'admin')).status, 403)
    assert.equal((await invite(email)).status, 201)
    await joinAsNew(email)
    const path = `/api/v1/team/members/${await memberIdOf(email)}`
    assert.equal((await tenant.api.patch(path, { role: 'viewer' })).status, 204)
    assert.equal((await tenant.api.patch(path, { role: 'admin' })).status, 403)
    assert.equal((await tenant.api.patch(path, { role: 'owner' })).status, 422)

    const owner = (await team()).members.find(({ role }: { role: string }) => role === 'owner')
    const refused = await tenant.api.delete(`/api/v1/team/members/${owner.id}`)
    assert.equal(refused.body.errors[0].code, 'forbidden_role')
  })

  test('what whoever leaves or is demoted had promised opens nothing, and they promise nothing more', async ({
    assert,
  }) => {
    const colleague = address()
    await invite(colleague, 'admin')
    const { visitor: admin } = await joinAsNew(colleague)
    const guest = address()
    assert.equal(
      (await admin.post('/api/v1/team/invitations', { email: guest, role: 'member' })).status,
      201
    )
    const token = await tokenMailedTo(guest, 'invitation')
    const read = async () =>
      (await (await ApiClient.visitor()).post('/api/v1/invitations/reading', { token })).status
    assert.equal(await read(), 200)

    const id = await memberIdOf(colleague)
    assert.equal(
      (await tenant.api.patch(`/api/v1/team/members/${id}`, { role: 'member' })).status,
      204
    )
    assert.equal(await read(), 404)
    const { userId } = await Membership.findOrFail(id)
    const demoted = { organizationId: tenant.organization.id, userId }
    await assert.rejects(() => inviteByService(demoted, { email: address(), role: 'viewer' }))
    assert.lengthOf((await team()).invitations, 0)
  })

  test('an owner hands over after a fresh proof, then may leave; before, they stay', async ({
    assert,
  }) => {
    const email = address()
    await invite(email)
    await joinAsNew(email)
    const memberId = await memberIdOf(email)
    const stays = await tenant.api.post('/api/v1/team/departure')
    assert.equal(stays.body.errors[0].code, 'owner_stays')

    await staleProof(tenant.user)
    const stale = await tenant.api.post('/api/v1/team/ownership', { memberId })
    assert.equal(stale.body.errors[0].code, 'fresh_proof_needed')
    await tenant.api.post('/api/v1/session/proof', { password: PASSWORD })
    const handed = await tenant.api.post('/api/v1/team/ownership', { memberId })
    assert.equal(handed.status, 200, handed.text)
    assert.deepEqual(
      handed.body.data.members.map(({ role }: { role: string }) => role),
      ['owner', 'admin']
    )

    assert.equal((await tenant.api.post('/api/v1/team/departure')).status, 204)
    assert.equal((await tenant.api.get('/api/v1/me')).status, 401)
    const told = await db
      .from('audit_logs')
      .where('organization_id', tenant.organization.id)
      .whereIn('action', ['ownership.transferred', 'member.left'])
    assert.lengthOf(told, 2)
  })

  test('the database itself refuses an organization without an owner', async ({ assert }) => {
    const mine = () => db.from('memberships').where('organization_id', tenant.organization.id)
    await assert.rejects(() => mine().update({ role: 'admin' }), /would have no owner/)
    await assert.rejects(() => mine().delete(), /would have no owner/)
  })

  test('the mail names who invites and where, and its link is behind the #', async ({ assert }) => {
    const email = address()
    await invite(email)
    const [mail] = await accountMailsTo(email)
    assert.include(mail.text, tenant.user.fullName)
    assert.include(mail.subject, tenant.organization.name)
    assert.match(mail.text, /\/invitation#[\w-]{43}/)
  })
})
