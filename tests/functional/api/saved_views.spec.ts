import { test } from '@japa/runner'
import { aTenant, type Tenant } from '#tests/helpers/factories'
import { SAVED_VIEWS_LIMIT } from '#values/saved_view'
import Membership from '#models/membership'
import User from '#models/user'
import { PASSWORD } from '#tests/helpers/factories'
import { ApiClient } from '#tests/helpers/api_client'
import db from '@adonisjs/lucid/services/db'

const STATE = { view: 'all', search: 'montant:>1000 client:"lefèvre"', sort: '-amount' }

test.group('Saved views', (group) => {
  let tenant: Tenant

  group.each.setup(async () => {
    await db.from('rate_limits').delete()
    tenant = await aTenant()
  })

  const names = async (api = tenant.api) =>
    (await api.get('/api/v1/saved_views')).body.data.map(({ name }: { name: string }) => name)
  const save = (name: string, more: object = {}) =>
    tenant.api.post('/api/v1/saved_views', { name, state: STATE, ...more })

  test('are kept in the order they were made, with what the list was', async ({ assert }) => {
    const first = await save('Gros montants')
    assert.equal(first.status, 201, first.text)
    await save('Lefèvre')
    const { data } = (await tenant.api.get('/api/v1/saved_views?resource=invoices')).body
    assert.deepEqual(
      data.map(({ name, state, position }: Record<string, unknown>) => [name, state, position]),
      [
        ['Gros montants', STATE, 0],
        ['Lefèvre', STATE, 1],
      ]
    )
  })

  test('are renamed, changed and deleted; a deletion is taken back in its place', async ({
    assert,
  }) => {
    const { body } = await save('Une')
    await save('Deux')
    const id = body.data.id
    const renamed = await tenant.api.patch(`/api/v1/saved_views/${id}`, { name: 'Première' })
    assert.equal(renamed.body.data.name, 'Première')
    assert.deepEqual(renamed.body.data.state, STATE)
    const changed = await tenant.api.patch(`/api/v1/saved_views/${id}`, {
      state: { ...STATE, search: '' },
    })
    assert.equal(changed.body.data.state.search, '')

    const deleted = await tenant.api.delete(`/api/v1/saved_views/${id}`)
    assert.equal(deleted.status, 200)
    assert.deepEqual(await names(), ['Deux'])
    const { name, state, position } = deleted.body.data
    assert.equal((await save(name, { state, position })).status, 201)
    assert.deepEqual(await names(), ['Première', 'Deux'])
    assert.equal((await tenant.api.delete(`/api/v1/saved_views/${id}`)).status, 404)
  })

  test('a name is taken once, whatever its case', async ({ assert }) => {
    await save('Retards')
    const again = await save('retards')
    assert.equal(again.status, 409)
    assert.equal(again.body.errors[0].code, 'saved_view_name_taken')
    const { body } = await save('Autre')
    const renamed = await tenant.api.patch(`/api/v1/saved_views/${body.data.id}`, {
      name: 'Retards',
    })
    assert.equal(renamed.body.errors[0].code, 'saved_view_name_taken')
    assert.deepEqual(await names(), ['Retards', 'Autre'])
  })

  test('their number is bounded, for requests that race too', async ({ assert }) => {
    const answers = await Promise.all(
      Array.from({ length: SAVED_VIEWS_LIMIT + 4 }, (_, index) => save(`Vue ${index}`))
    )
    const made = answers.filter(({ status }) => status === 201)
    assert.lengthOf(made, SAVED_VIEWS_LIMIT)
    assert.isTrue(
      answers.every(
        ({ status, body }) => status === 201 || body.errors[0].code === 'saved_views_limit'
      )
    )
  })

  test('belong to one person: a colleague does not see them', async ({ assert }) => {
    const { body } = await save('À moi')
    const colleague = await User.create({
      email: `collegue.${tenant.user.id}@atelier.example`,
      fullName: 'Une collègue',
      password: PASSWORD,
      locale: 'fr',
    })
    await Membership.create({
      organizationId: tenant.organization.id,
      userId: colleague.id,
      role: 'member',
    })
    const api = await ApiClient.signedIn(colleague.email, PASSWORD)
    assert.deepEqual(await names(api), [])
    assert.equal((await api.delete(`/api/v1/saved_views/${body.data.id}`)).status, 404)
    assert.deepEqual(await names(), ['À moi'])
  })

  test('what cannot be saved is refused with its field', async ({ assert }) => {
    const wrong: [object, string][] = [
      [{ name: '' }, 'name'],
      [{ name: 'x'.repeat(61) }, 'name'],
      [{ state: { ...STATE, view: 'secret' } }, 'state.view'],
      [{ state: { ...STATE, search: 'x'.repeat(301) } }, 'state.search'],
      [{ state: null }, 'state'],
      [{ resource: 'users' }, 'resource'],
      [{ position: -1 }, 'position'],
    ]
    for (const [more, field] of wrong) {
      const answer = await save('Vue', more)
      assert.equal(answer.status, 422, answer.text)
      assert.equal(answer.body.errors[0].field, field, answer.text)
    }
  })
})
