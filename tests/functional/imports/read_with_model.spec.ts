import { test } from '@japa/runner'
import importsConfig from '#config/imports'
import { readImports } from '#services/import_batches/read_imports'
import { closeReaders } from '#services/import_batches/readers'
import { FakeModel } from '#tests/helpers/fake_model'
import { onePage, written } from '#tests/helpers/invoices/raw_pdf'
import { aBatch, aFile } from '#tests/helpers/imports'
import { aTenant, type Tenant, playRole } from '#tests/helpers/factories'
import db from '@adonisjs/lucid/services/db'

/** Words that no label announces: the page alone leaves the client out. */
const lines = (title: string) => [
  'Atelier Kermadec',
  title,
  'Date de facture : 12/03/2026',
  'pour le compte de la maison Delmas & fils',
  'Total HT : 1 000,00 EUR',
  'TVA 20 % : 200,00 EUR',
  'Total TTC : 1 200,00 EUR',
]

const INVOICE = 'Facture n° F-2026-014'

test.group('A model helps to read, where an organization allows it', (group) => {
  let model: FakeModel
  let tenant: Tenant

  group.each.timeout(120_000)
  group.teardown(() => closeReaders())
  group.each.setup(async () => {
    await db.from('rate_limits').delete()
    tenant = await aTenant()
    model = new FakeModel()
    model.answer = { content: '{"clientName": "maison Delmas & fils"}' }
    importsConfig.model = {
      baseUrl: await model.start(),
      model: 'small',
      apiKey: 'secret',
      timeoutMs: 5_000,
    }
    return async () => {
      importsConfig.model = null
      await model.stop()
    }
  })

  const allow = (readsWithModel: boolean) =>
    tenant.api.patch('/api/v1/organization', { readsWithModel })

  async function readPage(title = INVOICE) {
    const batch = await aBatch(tenant)
    await aFile(tenant, batch, onePage({ content: written(lines(title)) }))
    await readImports()
    const [draft] = await db.from('import_drafts').where('import_batch_id', batch)
    return draft
  }

  test('nobody is asked until somebody says so', async ({ assert }) => {
    const shown = await tenant.api.get('/api/v1/organization')
    assert.isFalse(shown.body.data.readsWithModel)
    assert.match(shown.body.data.readingModel, /^127\.0\.0\.1:\d+$/)
    await readPage()
    assert.isEmpty(model.requests)
  })

  test('what it finds on the page fills the draft, to be checked, until it is no longer allowed', async ({
    assert,
  }) => {
    const answer = await allow(true)
    assert.equal(answer.status, 200, answer.text)
    assert.isTrue(answer.body.data.readsWithModel)
    const draft = await readPage()
    assert.equal(draft.extracted.clientName, 'maison Delmas & fils')
    assert.equal(draft.places.clientName.source, 'provider')
    assert.isBelow(draft.confidence.clientName, 0.9)

    await allow(false)
    await readPage()
    assert.lengthOf(model.requests, 1)
  })

  test('another organization’s yes is nobody else’s', async ({ assert }) => {
    const other = await aTenant()
    await other.api.patch('/api/v1/organization', { readsWithModel: true })
    await readPage()
    assert.isEmpty(model.requests)
  })

  test('what is no invoice is not shown to it', async ({ assert }) => {
    await allow(true)
    const draft = await readPage('DEVIS N° D-2026-08')
    assert.equal(draft.document_type, 'quote')
    assert.isEmpty(model.requests)
  })

  test('without an answer the page alone is read', async ({ assert }) => {
    await allow(true)
    model.answer = { status: 500, content: '{}' }
    const draft = await readPage()
    assert.equal(draft.extracted.numero, 'F-2026-014')
    assert.notEqual(draft.extracted.clientName, 'maison Delmas & fils')
    assert.lengthOf(model.requests, 1)
  })

  test('a server without a model offers none', async ({ assert }) => {
    importsConfig.model = null
    const shown = await tenant.api.get('/api/v1/organization')
    assert.isNull(shown.body.data.readingModel)
    const refused = await allow(true)
    assert.equal(refused.status, 422)
    assert.containSubset(refused.body.errors, [
      { code: 'no_reading_model', field: 'readsWithModel' },
    ])
  })

  test('a member decides nothing of the kind', async ({ assert }) => {
    await playRole(tenant, 'member')
    assert.equal((await allow(true)).status, 403)
  })
})
