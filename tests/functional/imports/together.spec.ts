import { test } from '@japa/runner'
import { aBatch, aDraft, SURE_READING } from '#tests/helpers/imports'
import { aClient, aTenant, next, type Tenant } from '#tests/helpers/factories'
import type ImportDraft from '#models/import_draft'
import db from '@adonisjs/lucid/services/db'

/** A draft that needs no look: everything sure, for a client that exists. */
async function aSureDraft(tenant: Tenant, batchId: string, overrides: Partial<ImportDraft> = {}) {
  const client = await aClient(tenant, { name: `Client sûr ${next()}` })
  return aDraft(tenant, {
    batchId,
    extracted: { ...SURE_READING, clientName: client.name, numero: `S-${next()}` },
    clientMatch: { clientId: client.id, reason: 'name', score: 0.97 },
    ...overrides,
  })
}

const asked = (drafts: ImportDraft[]) => drafts.map(({ id, revision }) => ({ id, revision }))

test.group('Drafts validated together', (group) => {
  group.setup(async () => {
    await db.from('rate_limits').delete()
  })

  test('certain drafts become invoices in one go', async ({ assert }) => {
    const tenant = await aTenant()
    const batch = await aBatch(tenant)
    const drafts = await Promise.all([1, 2, 3].map(() => aSureDraft(tenant, batch)))
    const shown = await tenant.api.get(`/api/v1/imports/${batch}`)
    assert.isTrue(shown.body.data.drafts.every((draft: { certain: boolean }) => draft.certain))

    const path = `/api/v1/imports/${batch}/validations`
    const answer = await tenant.api.post(path, { drafts: asked(drafts) })
    assert.equal(answer.status, 201, answer.text)
    assert.lengthOf(answer.body.data.validated, 3)
    const again = await tenant.api.post(path, { drafts: asked(drafts) })
    assert.deepEqual(again.body.data, answer.body.data)
    assert.lengthOf(await db.from('invoices').where('organization_id', tenant.organization.id), 3)
  })

  test('beyond the free offer all are refused with the exact figures, and none is lost', async ({
    assert,
  }) => {
    const tenant = await aTenant({ plan: 'free' })
    const batch = await aBatch(tenant)
    const drafts = await Promise.all([1, 2, 3].map(() => aSureDraft(tenant, batch)))
    const path = `/api/v1/imports/${batch}/validations`
    const refused = await tenant.api.post(path, { drafts: asked(drafts) })
    assert.equal(refused.status, 402)
    assert.containSubset(refused.body.errors, [
      { code: 'free_limit_active_invoices', meta: { limit: 2, current: 0, adding: 3 } },
    ])
    assert.lengthOf(await db.from('invoices').where('organization_id', tenant.organization.id), 0)
    assert.equal((await tenant.api.post(path, { drafts: asked(drafts.slice(0, 2)) })).status, 201)
    const third = await tenant.api.post(
      `/api/v1/imports/${batch}/drafts/${drafts[2].id}/validation`,
      { revision: 1 }
    )
    assert.containSubset(third.body.errors, [{ meta: { limit: 2, current: 2, adding: 1 } }])
  })

  test('one that is to be looked at refuses all of them, and says which', async ({ assert }) => {
    const tenant = await aTenant()
    const batch = await aBatch(tenant)
    const sure = await aSureDraft(tenant, batch)
    const doubtful = await aSureDraft(tenant, batch, {
      warnings: [{ code: 'xml_page_mismatch', params: {} }],
    })
    const answer = await tenant.api.post(`/api/v1/imports/${batch}/validations`, {
      drafts: asked([sure, doubtful]),
    })
    assert.equal(answer.status, 409)
    assert.containSubset(answer.body.errors, [
      { code: 'drafts_not_certain', meta: { draftId: doubtful.id } },
    ])
    assert.lengthOf(await db.from('invoices').where('organization_id', tenant.organization.id), 0)
  })

  test('two drafts of one invoice are never both validated unseen', async ({ assert }) => {
    const tenant = await aTenant()
    const batch = await aBatch(tenant)
    const one = await aSureDraft(tenant, batch)
    const twin = await aSureDraft(tenant, batch, {
      extracted: one.extracted,
      clientMatch: one.clientMatch,
    })
    const answer = await tenant.api.post(`/api/v1/imports/${batch}/validations`, {
      drafts: asked([one, twin]),
    })
    assert.equal(answer.status, 409)
    assert.lengthOf(await db.from('invoices').where('organization_id', tenant.organization.id), 0)
  })

  test('on the free offer, ten approvals at once make two invoices', async ({ assert }) => {
    const tenant = await aTenant({ plan: 'free' })
    const batch = await aBatch(tenant)
    const drafts = []
    for (let count = 0; count < 10; count++) {
      drafts.push(await aSureDraft(tenant, batch))
    }
    const answers = await Promise.all(
      drafts.map(({ id }) =>
        tenant.api.post(`/api/v1/imports/${batch}/drafts/${id}/validation`, { revision: 1 })
      )
    )
    assert.lengthOf(
      answers.filter(({ status }) => status === 201),
      2
    )
    assert.lengthOf(
      answers.filter(({ status }) => status === 402),
      8
    )
  })
})
