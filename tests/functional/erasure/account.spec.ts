import { eraseDueOrganizations } from '#services/erasure/erase_organizations'
import { SealedMailSender } from '#services/notifications/sealed_mail_sender'
import { ApiClient } from '#tests/helpers/api_client'
import { belongingsOf } from '#tests/helpers/api_routes/belongings'
import { emptyDatabase } from '#tests/helpers/empty_database'
import { aTenant, PASSWORD, verifyAddressOf, type Tenant } from '#tests/helpers/factories'
import { openPost } from '#tests/helpers/post'
import { staleProof } from '#tests/helpers/proofs'
import Organization from '#models/organization'
import Membership from '#models/membership'
import { hasConsumedTrial, redeemTrial, tracesOf } from '#services/billing/trial_redemptions'
import { turnSendingOn } from '#services/operations/sending_switch'
import { signUp } from '#services/identity/sign_up'
import db from '@adonisjs/lucid/services/db'
import { test } from '@japa/runner'

const PATH = '/api/v1/account'

async function membersOf(
  { organization }: Tenant,
  user: Tenant['user'],
  role: 'member' | 'viewer'
) {
  await Membership.create({ organizationId: organization.id, userId: user.id, role })
}

/** As if the fourteen days were over. */
const comeOfAge = () =>
  db.rawQuery(
    `UPDATE organization_erasures SET asked_at = asked_at - interval '14 days',
      due_at = due_at - interval '14 days'`
  )

/** Tables with a row that says a word. */
async function sayers(word: string): Promise<string[]> {
  const { rows: tables } = await db.rawQuery(
    `SELECT table_name AS name FROM information_schema.tables
      WHERE table_schema = 'public' AND table_type = 'BASE TABLE' ORDER BY 1`
  )
  const found: string[] = []
  for (const { name } of tables) {
    const { rows } = await db.rawQuery(
      `SELECT 1 FROM "${name}" AS t WHERE to_jsonb(t)::text ILIKE ? LIMIT 1`,
      [`%${word}%`]
    )
    if (rows.length > 0) {
      found.push(name)
    }
  }
  return found
}

test.group('A person deletes their account', (group) => {
  let tenant: Tenant
  group.each.setup(async () => {
    await emptyDatabase()
    tenant = await aTenant()
  })

  test('after a fresh proof only', async ({ assert }) => {
    await staleProof(tenant.user)
    const { status, body } = await tenant.api.delete(PATH)
    assert.deepEqual([status, body.errors[0].code], [403, 'fresh_proof_needed'])
  })

  test('not while an organization of theirs holds something, or somebody else; it is named', async ({
    assert,
  }) => {
    await belongingsOf(tenant)
    const { status, body } = await tenant.api.delete(PATH)
    const [error] = body.errors
    assert.deepEqual([status, error.code], [409, 'owner_of_organizations'])
    assert.include(error.message, tenant.organization.name)
    assert.deepEqual(error.meta.organizations, [
      { id: tenant.organization.id, name: tenant.organization.name },
    ])
    assert.lengthOf(await db.from('users').whereNotNull('erased_at'), 0)

    const [owner, colleague] = [await aTenant(), await aTenant()]
    await membersOf(owner, colleague.user, 'member')
    assert.equal((await owner.api.delete(PATH)).status, 409)
    assert.equal((await colleague.api.delete(PATH)).status, 204, 'who owns it is not asked')
    assert.equal((await owner.api.delete(PATH)).status, 204, 'nobody is left in it')
  })

  test('and nothing of them is left but what they did, done by nobody', async ({ assert }) => {
    const employer = await aTenant()
    const { user } = tenant
    await membersOf(employer, user, 'member')
    await db.table('saved_views').insert({
      id: user.id,
      organization_id: employer.organization.id,
      user_id: user.id,
      resource: 'invoices',
      name: `Vue de ${user.fullName}`,
    })
    await db.table('calendar_feeds').insert({
      id: user.id,
      organization_id: employer.organization.id,
      user_id: user.id,
      token_hash: Buffer.alloc(32, 7),
    })
    const { email, fullName } = user

    const answer = await tenant.api.delete(PATH)
    assert.equal(answer.status, 204)
    assert.include(answer.headers.get('clear-site-data') ?? '', 'storage')
    assert.equal((await tenant.api.get('/api/v1/me')).status, 401)
    assert.isEmpty(
      await db.from('audit_logs').whereNull('organization_id').whereNotNull('ip'),
      'nor from where'
    )
    assert.isEmpty(await sayers(email))
    assert.isEmpty(await sayers(fullName))
    assert.sameMembers(await sayers(user.id), ['audit_logs', 'outbox', 'users'])

    const [line] = await db
      .from('audit_logs')
      .where({ organization_id: employer.organization.id, user_id: user.id })
    assert.deepInclude(line, { action: 'account.erased', ip: null, user_agent: null })
    const [nobody] = await db.from('users').where('id', user.id)
    assert.equal(nobody.full_name, 'Compte supprimé')
    assert.isEmpty(await db.from('organizations').where('id', tenant.organization.id))
  })

  test('and is told so, at the address they had', async ({ assert, cleanup }) => {
    const { sink, transport } = await openPost(cleanup)
    await turnSendingOn(db.connection(), 'test')
    await tenant.api.delete(PATH)
    await new SealedMailSender({ transport }).drain()
    assert.deepEqual(
      sink.delivered.map(({ to }) => to),
      [[tenant.user.email]]
    )
    assert.isEmpty(await db.from('outbox').whereRaw(`payload ->> 'sealed' IS NOT NULL`))
  })

  test('and can open another with the same address, without a second trial', async ({ assert }) => {
    const { email } = tenant.user
    const traces = await tracesOf(db.connection(), tenant.organization)
    await redeemTrial(db.connection(), traces, { subscriptionId: email, fingerprint: null })
    await tenant.api.delete(PATH)
    const again = await signUp({
      fullName: 'Camille Morel',
      organizationName: 'Atelier',
      email,
      password: PASSWORD,
      locale: 'fr',
    })
    await verifyAddressOf(again)
    assert.isNotNull(again.emailVerifiedAt)
    const api = await ApiClient.signedIn(email, PASSWORD)
    const { body } = await api.get('/api/v1/me')
    const organization = await Organization.findOrFail(body.data.organization.id)
    assert.isTrue(
      await hasConsumedTrial(db.connection(), await tracesOf(db.connection(), organization))
    )
  })

  for (const [belongs, left] of [
    [false, 0],
    [true, 1],
  ] as const) {
    const who = belongs ? 'unless they are of another by then' : 'when it is their only one'
    test(`with their organization, on its day, if they said so, ${who}`, async ({ assert }) => {
      const { organization, user } = tenant
      const asked = await tenant.api.post('/api/v1/organization/erasure', {
        confirmation: organization.name,
        erasesAccount: true,
      })
      assert.isTrue(asked.body.data.erasesAccount)
      if (belongs) {
        await membersOf(await aTenant(), user, 'member')
      }
      await db.from('outbox').delete()
      await comeOfAge()
      assert.equal(await eraseDueOrganizations(), 1)

      assert.lengthOf(await db.from('users').where('id', user.id).whereNull('erased_at'), left)
      const mails = await db.from('outbox').orderBy('dedupe_key')
      assert.lengthOf(
        mails.filter(({ dedupe_key: key }) => key.startsWith('account/erased/')),
        1 - left
      )
      assert.lengthOf(
        mails.filter(({ dedupe_key: key }) => key.startsWith('erasure/')),
        1
      )
    })
  }

  test('whose last organization was erased signs in to an empty one of their own', async ({
    assert,
  }) => {
    const { organization, user } = tenant
    await tenant.api.post('/api/v1/organization/erasure', { confirmation: organization.name })
    await comeOfAge()
    await eraseDueOrganizations()

    const apis = await Promise.all([1, 2].map(() => ApiClient.signedIn(user.email, PASSWORD)))
    const { body } = await apis[0].get('/api/v1/me')
    assert.equal(body.data.organization.name, user.fullName)
    assert.isTrue(body.data.organization.verified)
    assert.lengthOf(await db.from('memberships').where('user_id', user.id), 1)
    assert.equal((await apis[0].delete(PATH)).status, 204)
  })
})
