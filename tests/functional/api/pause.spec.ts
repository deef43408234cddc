import { test } from '@japa/runner'
import { aTenant, type Tenant } from '#tests/helpers/factories'
import db from '@adonisjs/lucid/services/db'

const inDays = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString()

test.group('The pause of everything', (group) => {
  let tenant: Tenant

  group.each.setup(async () => {
    await db.from('rate_limits').delete()
    tenant = await aTenant()
  })

  const organization = async () => (await tenant.api.get('/api/v1/me')).body.data.organization

  test('holidays to come are planned, said apart from a pause in force, and can be given up', async ({
    assert,
  }) => {
    const startsAt = inDays(10)
    const endsAt = inDays(20)
    const placed = await tenant.api.post('/api/v1/organization/hold', { startsAt, endsAt })
    assert.equal(placed.status, 201, placed.text)
    assert.equal(placed.body.data.startsAt, startsAt)

    const before = await organization()
    assert.isNull(before.hold)
    assert.deepInclude(before.plannedHold, { startsAt, endsAt })

    assert.equal((await tenant.api.delete('/api/v1/organization/hold')).status, 204)
    assert.isNull((await organization()).plannedHold)
  })

  test('cannot end before it begins', async ({ assert }) => {
    const answer = await tenant.api.post('/api/v1/organization/hold', {
      startsAt: inDays(10),
      endsAt: inDays(5),
    })
    assert.equal(answer.status, 422)
    assert.equal(answer.body.errors[0].code, 'ends_before_start')
  })
})
