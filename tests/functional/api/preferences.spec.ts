import { test } from '@japa/runner'
import { aTenant, type Tenant } from '#tests/helpers/factories'
import db from '@adonisjs/lucid/services/db'

test.group('Preferences', (group) => {
  let tenant: Tenant

  group.each.setup(async () => {
    await db.from('rate_limits').delete()
    tenant = await aTenant()
  })

  const preferences = async () => (await tenant.api.get('/api/v1/me')).body.data.user.preferences
  const change = (body: Record<string, unknown>) =>
    tenant.api.request('PATCH', '/api/v1/me/preferences', { body })

  test('everything is as it comes until a person chooses', async ({ assert }) => {
    assert.deepEqual(await preferences(), {
      scheme: 'auto',
      density: 'comfortable',
      singleKeyShortcuts: true,
      hiddenColumns: {},
    })
  })

  test('what is left out stays, columns list by list', async ({ assert }) => {
    await change({ scheme: 'dark', hiddenColumns: { invoices: ['plan', 'step'] } })
    const answer = await change({ density: 'compact', hiddenColumns: { clients: ['score'] } })

    assert.equal(answer.status, 200, answer.text)
    const expected = {
      scheme: 'dark',
      density: 'compact',
      singleKeyShortcuts: true,
      hiddenColumns: { invoices: ['plan', 'step'], clients: ['score'] },
    }
    assert.deepEqual(answer.body.data.user.preferences, expected)
    assert.deepEqual(await preferences(), expected)

    await change({ hiddenColumns: { invoices: [] } })
    assert.deepEqual((await preferences()).hiddenColumns, { invoices: [], clients: ['score'] })
  })

  test('the language follows the person on every device', async ({ assert }) => {
    await change({ locale: 'en' })
    assert.equal((await tenant.api.get('/api/v1/me')).body.data.user.locale, 'en')
  })

  test('two changes at once are both kept', async ({ assert }) => {
    await Promise.all([change({ scheme: 'light' }), change({ density: 'compact' })])
    assert.containSubset(await preferences(), { scheme: 'light', density: 'compact' })
  })

  test('wrong values are refused, and change nothing', async ({ assert }) => {
    const wrong: [Record<string, unknown>, string][] = [
      [{ scheme: 'sepia' }, 'scheme'],
      [{ density: 1 }, 'density'],
      [{ singleKeyShortcuts: 'yes' }, 'singleKeyShortcuts'],
      [{ locale: 'de' }, 'locale'],
      [{ hiddenColumns: { invoices: 'plan' } }, 'hiddenColumns.invoices'],
      [{ hiddenColumns: { invoices: ['plan', 'plan'] } }, 'hiddenColumns.invoices'],
      [{ hiddenColumns: { invoices: ['<script>'] } }, 'hiddenColumns.invoices.0'],
      [{ hiddenColumns: [] }, 'hiddenColumns'],
    ]
    for (const [body, field] of wrong) {
      const answer = await change({ ...body, density: body.density ?? 'compact' })
      assert.equal(answer.status, 422, JSON.stringify(body))
      assert.equal(answer.body.errors[0].field, field)
    }
    assert.equal((await preferences()).density, 'comfortable')
  })

  test('a colleague keeps their own', async ({ assert }) => {
    const other = await aTenant()
    await change({ scheme: 'dark' })
    const { body } = await other.api.get('/api/v1/me')
    assert.equal(body.data.user.preferences.scheme, 'auto')
  })
})
