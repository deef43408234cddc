import { test } from '@japa/runner'
import { abilityOf } from '#policies/route_abilities'
import {
  belongingsOf,
  fingerprint,
  registeredRoutes,
  ROUTES,
  send,
  type Belongings,
} from '#tests/helpers/api_routes'
import { aTenant, playRole, type Tenant } from '#tests/helpers/factories'
import { may, ROLES, rolesThatMay, type Role } from '#values/roles'
import db from '@adonisjs/lucid/services/db'

const rows = Object.entries(ROUTES)
  .filter(([, route]) => !route.public)
  .map(([name, route]) => ({ name, ...route, ability: abilityOf({ name }, route.method) }))

const refusedTo = (role: Role) =>
  rows.filter(({ ability }) => ability !== null && !may(role, ability))

test.group('Roles', (group) => {
  let tenant: Tenant
  let own: Belongings

  group.setup(async () => {
    await db.from('rate_limits').delete()
    tenant = await aTenant()
    own = await belongingsOf(tenant)
    await playRole(tenant, 'viewer')
  })
  group.each.setup(async () => {
    await db.rawQuery('UPDATE sign_ins SET proved_at = now()')
  })

  const become = (role: Role) =>
    db.from('memberships').where('user_id', tenant.user.id).update({ role })

  test('every route of the API that asks who is there demands an ability', ({ assert }) => {
    const open = rows.filter(({ ability }) => ability === null).map(({ name }) => name)
    assert.deepEqual(open, [])
    assert.isAbove(registeredRoutes().length, 100)
  })

  test('what nobody has thought of is refused to everybody', ({ assert }) => {
    assert.isNull(abilityOf({ name: 'novelty.index' }, 'GET'))
    assert.isNull(abilityOf({}, 'GET'))
  })

  for (const role of ROLES.filter((one) => refusedTo(one).length > 0)) {
    test(`{name}: is refused to a ${role}, who is told which roles may, and nothing changes`)
      .setup(async () => {
        await become(role)
      })
      .with(refusedTo(role))
      .run(async ({ assert }, row) => {
        const { audit_logs: silent, ...before } = await fingerprint(tenant)
        const answer = await send(tenant, row, own)
        const { audit_logs: told, ...after } = await fingerprint(tenant)

        assert.equal(answer.status, 403, answer.text)
        assert.equal(answer.body.errors[0].code, 'forbidden_role')
        assert.deepEqual(answer.body.errors[0].meta.allowedRoles, rolesThatMay(row.ability!))
        assert.deepEqual(after, before)
        assert.notEqual(told, silent)
      })
  }

  test('a viewer reads everything there is to read', async ({ assert }) => {
    await become('viewer')
    const readable = rows.filter(
      ({ method, ability }) => method === 'GET' && (ability === 'read' || ability === 'self')
    )
    assert.isAbove(readable.length, 30)
    for (const row of readable) {
      const answer = await send(tenant, row, own)
      // What a reminder has not become yet is not found; nothing is refused.
      assert.include([200, 404], answer.status, `${row.name} ${answer.text}`)
    }
  })

  test('a refusal is in the audit log', async ({ assert }) => {
    await become('viewer')
    await tenant.api.get('/api/v1/audit')
    const line = await db
      .from('audit_logs')
      .where({ organization_id: tenant.organization.id, action: 'role.refused' })
      .orderBy('id', 'desc')
      .firstOrFail()
    assert.deepEqual(line.data, { role: 'viewer', route: 'audit.index' })
  })
})
