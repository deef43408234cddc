import { test } from '@japa/runner'
import { ApiClient } from '#tests/helpers/api_client'
import { aTenant, anInvoice, next, PASSWORD, type Tenant } from '#tests/helpers/factories'
import { LEGAL_DOCUMENTS } from '#values/legal_documents'
import db from '@adonisjs/lucid/services/db'

const STEPS = '/api/v1/onboarding_steps'

test.group('The way in', (group) => {
  let tenant: Tenant

  group.setup(async () => {
    await db.from('rate_limits').delete()
    tenant = await aTenant({ plan: 'free' })
  })

  test('an account is opened by who agrees to both documents, in the version that stands, and by nobody else', async ({
    assert,
  }) => {
    const browser = await ApiClient.visitor()
    const account = {
      fullName: 'Noé Lambert',
      organizationName: 'Atelier Lambert',
      email: `consent.${next()}@atelier.example`,
      password: PASSWORD,
    }
    for (const consent of [undefined, false, 'yes']) {
      const refused = await browser.post('/api/v1/account', { ...account, consent })
      assert.equal(refused.status, 422)
      assert.equal(refused.body.errors[0].field, 'consent')
    }

    const { body } = await browser.post('/api/v1/account', { ...account, consent: true })
    const given = await db.from('consents').where('user_id', body.data.user.id)
    assert.deepEqual(
      Object.fromEntries(given.map(({ document, version }) => [document, version])),
      LEGAL_DOCUMENTS
    )
  })

  test('a newcomer has five steps before them; one is skipped, then done, and stays done', async ({
    assert,
  }) => {
    const { api } = tenant
    const me = await api.get('/api/v1/me')
    assert.deepEqual(
      me.body.data.onboarding,
      ['account', 'sender', 'plan', 'invoice', 'billing'].map((step) => ({ step, state: 'todo' }))
    )

    const stateOf = async (state: 'done' | 'skipped') => {
      const answer = await api.post(STEPS, { step: 'sender', state })
      assert.equal(answer.status, 201)
      return answer.body.data[1].state
    }
    assert.equal(await stateOf('skipped'), 'skipped')
    assert.equal(await stateOf('done'), 'done')
    assert.equal(await stateOf('skipped'), 'done')
  })

  test('an invoice that came by another door is the step done; what is left can be put away', async ({
    assert,
  }) => {
    await anInvoice(tenant)
    const { body } = await tenant.api.request('DELETE', STEPS)
    assert.deepEqual(
      body.data.map(({ state }: { state: string }) => state),
      ['dismissed', 'done', 'dismissed', 'done', 'dismissed']
    )
  })

  test('an organization from before is led nowhere', async ({ assert }) => {
    await db.from('onboarding_steps').where('organization_id', tenant.organization.id).delete()
    const { body } = await tenant.api.post(STEPS, { step: 'plan', state: 'done' })
    assert.deepEqual(body.data, [])
  })

  test('who is signed in knows the state of the subscription without another request', async ({
    assert,
  }) => {
    const [me, billing] = await Promise.all([
      tenant.api.get('/api/v1/me'),
      tenant.api.get('/api/v1/billing'),
    ])
    assert.deepEqual(me.body.data.subscription, billing.body.data)
    assert.containSubset(me.body.data.subscription, {
      plan: 'free',
      activeInvoicesCount: 1,
      caps: { activeInvoicesLimit: 2 },
      inTrial: false,
    })
  })
})
