import { test } from '@japa/runner'
import { aTenant, playRole, type Tenant } from '#tests/helpers/factories'
import db from '@adonisjs/lucid/services/db'

test.group('The organization', (group) => {
  let tenant: Tenant

  group.each.setup(async () => {
    await db.from('rate_limits').delete()
    tenant = await aTenant()
  })

  test('its IBAN is checked, stored sealed, and only its end ever comes back', async ({
    assert,
  }) => {
    const iban = 'DE89 3704 0044 0532 0130 00'
    const answer = await tenant.api.patch('/api/v1/organization', { iban })
    assert.equal(answer.status, 200, answer.text)
    assert.equal(answer.body.data.pendingIbanLast4, '3000')
    const compact = iban.replaceAll(' ', '')
    assert.notInclude(answer.text, compact)
    const row = await db.from('organizations').where('id', tenant.organization.id).firstOrFail()
    assert.notInclude(JSON.stringify(row), compact)

    const wrong = await tenant.api.patch('/api/v1/organization', { iban: 'DE89370400440532013001' })
    assert.containSubset(wrong.body.errors, [{ code: 'iban', field: 'iban' }])
    assert.isNull(
      (await tenant.api.patch('/api/v1/organization', { iban: null })).body.data.ibanLast4
    )
  })

  test('clients are thanked once their freelancer asks for it, never before', async ({
    assert,
  }) => {
    const before = await tenant.api.get('/api/v1/organization')
    assert.isFalse(before.body.data.thanksClients)
    const after = await tenant.api.patch('/api/v1/organization', { thanksClients: true })
    assert.isTrue(after.body.data.thanksClients)
    const wrong = await tenant.api.patch('/api/v1/organization', { thanksClients: 'yes' })
    assert.equal(wrong.status, 422)
  })

  test('nobody changes their offer, their counters or their payments by the API', async ({
    assert,
  }) => {
    const before = await db.from('organizations').where('id', tenant.organization.id).firstOrFail()
    const forbidden = {
      plan: 'business',
      subscriptionStatus: 'active',
      trialEndsAt: '2030-01-01T00:00:00Z',
      gracePeriodEndsAt: '2030-01-01T00:00:00Z',
      stripeCustomerId: 'cus_1',
      windowAlwaysOpen: true,
      ibanEncrypted: 'x',
      ibanLast4: '9999',
      rubisCount: 1000,
      id: 'x',
    }
    assert.equal((await tenant.api.patch('/api/v1/organization', forbidden)).status, 200)
    const after = await db.from('organizations').where('id', tenant.organization.id).firstOrFail()
    assert.deepEqual({ ...after, updated_at: null }, { ...before, updated_at: null })
  })

  test('a sending window needs an end after its beginning', async ({ assert }) => {
    const answer = await tenant.api.patch('/api/v1/organization', {
      windowOpenMinute: 1000,
      windowCloseMinute: 900,
    })
    assert.equal(answer.status, 422)
    assert.equal(answer.body.errors[0].code, 'window_empty')
  })

  test('members chase, but settings and the pause of everything are for owners', async ({
    assert,
  }) => {
    await playRole(tenant, 'member')
    for (const answer of [
      await tenant.api.patch('/api/v1/organization', { name: 'Autre' }),
      await tenant.api.post('/api/v1/organization/hold', {}),
      await tenant.api.delete('/api/v1/organization/hold'),
    ]) {
      assert.equal(answer.status, 403)
      assert.equal(answer.body.errors[0].code, 'forbidden_role')
    }
    assert.equal((await tenant.api.get('/api/v1/organization')).status, 200)
  })

  test('the pause of everything shows in the account, and is lifted as a whole', async ({
    assert,
  }) => {
    const endsAt = new Date(Date.now() + 7 * 86_400_000).toISOString()
    const placed = await tenant.api.post('/api/v1/organization/hold', { endsAt, note: 'Vacances' })
    assert.equal(placed.status, 201, placed.text)
    assert.containSubset(placed.body.data, { scope: 'organization', reason: 'holiday' })
    const me = (await tenant.api.get('/api/v1/me')).body.data.organization
    assert.equal(me.heldUntil, endsAt)
    assert.equal((await tenant.api.delete('/api/v1/organization/hold')).status, 204)
    assert.equal((await tenant.api.delete('/api/v1/organization/hold')).status, 204)
    assert.isNull((await tenant.api.get('/api/v1/me')).body.data.organization.hold)
  })

  test('who is told about is exactly what the screens need', async ({ assert }) => {
    const me = (await tenant.api.get('/api/v1/me')).body.data
    assert.sameMembers(Object.keys(me), [
      ...['user', 'organization', 'organizations'],
      ...['subscription', 'onboarding'],
    ])
    assert.equal(Object.keys(me.user).join(), 'id,fullName,email,locale,emailVerified,preferences')
    const organization = (await tenant.api.get('/api/v1/organization')).text
    for (const secret of ['password', 'Encrypted', 'stripe', 'FR7630006000011234567890189']) {
      assert.notInclude(organization + JSON.stringify(me), secret)
    }
  })
})
