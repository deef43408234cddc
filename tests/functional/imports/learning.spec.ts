import { test } from '@japa/runner'
import ImportDraft from '#models/import_draft'
import { readImports } from '#services/import_batches/read_imports'
import { closeReaders } from '#services/import_batches/readers'
import { onePage, written } from '#tests/helpers/invoices/raw_pdf'
import { aBatch, aFile } from '#tests/helpers/imports'
import { aTenant, type Tenant } from '#tests/helpers/factories'
import db from '@adonisjs/lucid/services/db'

/** An issuer that calls the client and the day to pay by names of its own. */
const page = (numero: string, client: string, pay: string, siret = '73282932000074') =>
  onePage({
    content: written([
      `Atelier Kermadec - SIRET ${siret}`,
      `Facture n° ${numero}`,
      'Date de facture : 12/03/2026',
      `Notre hôte : ${client}`,
      `Bouclage des comptes ${pay}`,
      'Total TTC : 1 200,00 EUR',
    ]),
  })

test.group('A correction teaches', (group) => {
  group.each.timeout(120_000)
  group.teardown(() => closeReaders())
  group.each.setup(async () => {
    await db.from('rate_limits').delete()
  })

  async function read(tenant: Tenant, pdf: Buffer): Promise<ImportDraft> {
    const batch = await aBatch(tenant)
    await aFile(tenant, batch, pdf)
    await readImports()
    return ImportDraft.query().where('import_batch_id', batch).firstOrFail()
  }

  async function correct(tenant: Tenant, draft: ImportDraft) {
    const path = `/api/v1/imports/${draft.importBatchId}/drafts/${draft.id}`
    const edited = { clientName: 'Auberge du Lac', dueDate: '2026-04-11' }
    const { body } = await tenant.api.patch(path, { revision: draft.revision, edited })
    return tenant.api.post(`${path}/validation`, {
      revision: body.data.revision,
      emailConfirmed: true,
    })
  }

  test('the next document of this issuer is read as the last one was corrected', async ({
    assert,
  }) => {
    const tenant = await aTenant()
    const first = await read(tenant, page('F-1', 'Auberge du Lac', '11/04/2026'))
    assert.notEqual(first.extracted.clientName, 'Auberge du Lac')
    assert.isUndefined(first.extracted.dueDate)
    assert.equal((await correct(tenant, first)).status, 201)
    const closed = await ImportDraft.findOrFail(first.id)
    assert.isNull(closed.wordsEncrypted)

    const next = await read(tenant, page('F-2', 'Moulin Vert', '20/05/2026'))
    assert.containSubset(next.extracted, {
      numero: 'F-2',
      clientName: 'Moulin Vert',
      dueDate: '2026-05-20',
    })
    assert.equal(next.confidence.dueDate, 0.93)
  })

  test('another issuer, and another organization, learn nothing from it', async ({ assert }) => {
    const tenant = await aTenant()
    const first = await read(tenant, page('F-1', 'Auberge du Lac', '11/04/2026'))
    assert.equal((await correct(tenant, first)).status, 201)

    const another = page('F-3', 'Moulin Vert', '20/05/2026', '44306184100047')
    assert.isUndefined((await read(tenant, another)).extracted.dueDate)
    const stranger = await aTenant()
    const same = page('F-4', 'Moulin Vert', '20/05/2026')
    assert.isUndefined((await read(stranger, same)).extracted.dueDate)
  })
})
