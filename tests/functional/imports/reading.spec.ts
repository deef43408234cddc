import { test } from '@japa/runner'
import ImportDraft from '#models/import_draft'
import { addFile } from '#services/import_batches/add_file'
import { cancelFile } from '#services/import_batches/change_file'
import { claimFile, giveUpOnPoison, settleFile } from '#services/import_batches/claims'
import { readClaimed } from '#services/import_batches/read_claimed'
import { readImports } from '#services/import_batches/read_imports'
import { closeReaders } from '#services/import_batches/readers'
import { MAX_CLAIMS } from '#values/imports/file_state'
import { onePage, written } from '#tests/helpers/invoices/raw_pdf'
import { sampleInvoice } from '#tests/helpers/invoices/sample'
import { ublOf } from '#tests/helpers/invoices/xml'
import { ApiClient } from '#tests/helpers/api_client'
import { aBatch, aFile } from '#tests/helpers/imports'
import { aClient, aTenant, type Tenant } from '#tests/helpers/factories'
import db from '@adonisjs/lucid/services/db'

const LINES = [
  'Atelier Kermadec - SIRET 73282932000074',
  'Facture n° F-2026-88',
  'Date de facture : 12/03/2026',
  "Date d'echeance : 11/04/2026",
  'Client : Auberge du Lac',
  'Total HT : 1 000,00 EUR',
  'TVA 20 % : 200,00 EUR',
  'Total TTC : 1 200,00 EUR',
]

const fileNow = (id: string) => db.from('import_files').where('id', id).firstOrFail()

/** As if the process that holds it had died a while ago. */
const leaseRunsOut = (id: string) =>
  db.rawQuery(
    `UPDATE import_files SET lease_until = clock_timestamp() - interval '1 second' WHERE id = ?`,
    [id]
  )

test.group('Documents are read', (group) => {
  let tenant: Tenant
  let batch: string

  group.each.timeout(120_000)
  group.teardown(() => closeReaders())
  group.each.setup(async () => {
    await db.from('rate_limits').delete()
    await db.from('import_files').whereIn('state', ['queued', 'reading']).update({
      state: 'cancelled',
      claim_token: null,
      lease_until: null,
    })
    tenant = await aTenant()
    batch = await aBatch(tenant)
  })

  test('a page becomes a draft with each value, where it stands and how it looks', async ({
    assert,
  }) => {
    const client = await aClient(tenant, { name: 'Auberge du Lac' })
    const id = await aFile(tenant, batch, onePage({ content: written(LINES) }))
    await readImports()

    const shown = await tenant.api.get(`/api/v1/imports/${batch}`)
    assert.containSubset(shown.body.data.counts, { ready: 1, pending: 1, queued: 0 })
    const [file] = shown.body.data.files
    const answer = await tenant.api.get(`/api/v1/imports/${batch}/drafts/${file.draftId}`)
    const { fields, pages, clientMatch } = answer.body.data
    assert.equal(fields.numero.value, 'F-2026-88')
    assert.equal(fields.amountTtcCents.value, 120_000)
    assert.equal(fields.dueDate.value, '2026-04-11')
    assert.equal(fields.numero.source, 'text')
    assert.equal(fields.numero.page, 1)
    assert.isTrue(fields.numero.box.width > 0 && fields.numero.box.x < 1)
    assert.equal(clientMatch.clientId, client.id)
    assert.equal(fields.clientId.value, client.id)

    assert.lengthOf(pages, 1)
    const picture = await fetch(
      `${ApiClient.baseUrl()}/api/v1/imports/${batch}/drafts/${file.draftId}/pages/1`,
      { headers: { cookie: [...tenant.api.cookies].map(([k, v]) => `${k}=${v}`).join('; ') } }
    )
    assert.equal(picture.headers.get('content-type'), 'image/png')
    assert.match(picture.headers.get('cache-control') ?? '', /^private/)
    const bytes = Buffer.from(await picture.arrayBuffer())
    assert.equal(bytes.subarray(1, 4).toString(), 'PNG')
    assert.equal(bytes.readUInt32BE(16), pages[0].width)
    const beyond = await tenant.api.get(`/api/v1/imports/${batch}/drafts/${file.draftId}/pages/2`)
    assert.equal(beyond.status, 404)
    assert.equal((await fileNow(id)).state, 'ready')
  })

  test('an XML is read surely; damage ends on its row, with its reason', async ({ assert }) => {
    const invoice = sampleInvoice(4)
    const good = await aFile(tenant, batch, ublOf(invoice))
    const bad = await aFile(tenant, batch, Buffer.from('%PDF-1.7 nothing at all'))
    await readImports()

    const draft = await ImportDraft.findByOrFail('importFileId', good)
    assert.equal(draft.extracted.numero, invoice.numero)
    assert.equal(draft.confidence.amountTtcCents, 1)
    assert.deepEqual(draft.pages, [])
    const { files } = (await tenant.api.get(`/api/v1/imports/${batch}`)).body.data
    const refused = files.find((file: { id: string }) => file.id === bad)
    assert.equal(refused.state, 'unreadable')
    assert.equal(refused.reason.code, 'damaged')
  })

  test('no account number is kept in clear', async ({ assert }) => {
    const invoice = sampleInvoice(5)
    await aFile(tenant, batch, ublOf(invoice))
    const printed = [...LINES, `IBAN : ${invoice.seller.iban}`]
    await aFile(tenant, batch, onePage({ content: written(printed) }))
    await readImports()

    const { rows } = await db.rawQuery(
      `SELECT d::text AS row FROM import_drafts AS d WHERE import_batch_id = ?`,
      [batch]
    )
    assert.lengthOf(rows, 2)
    for (const { row } of rows) {
      assert.notInclude(row.replaceAll(' ', ''), invoice.seller.iban)
      assert.include(row, invoice.seller.iban.slice(-4))
    }
  })

  test('two workers at once read each document once', async ({ assert }) => {
    for (let count = 0; count < 6; count++) {
      await aFile(tenant, batch, ublOf(sampleInvoice(20 + count)))
    }
    await Promise.all([readImports(), readImports()])
    const drafts = await db.from('import_drafts').where('import_batch_id', batch)
    assert.lengthOf(drafts, 6)
    assert.equal(new Set(drafts.map((row) => row.import_file_id)).size, 6)
  })

  test('a worker that died gives its document back; what it still says counts for nothing', async ({
    assert,
  }) => {
    const id = await aFile(tenant, batch, ublOf(sampleInvoice(30)))
    const dead = (await claimFile())!
    assert.equal(dead.id, id)
    assert.isNull(await claimFile())
    await leaseRunsOut(id)
    await readImports()

    assert.equal((await fileNow(id)).state, 'ready')
    assert.isFalse(await settleFile(dead, { state: 'ready' }))
    assert.isFalse(await settleFile(dead, { state: 'unreadable', reason: 'damaged' }))
    assert.lengthOf(await db.from('import_drafts').where('import_file_id', id), 1)
  })

  test('a document that kills its readers ends unreadable, and another try is possible', async ({
    assert,
  }) => {
    const id = await aFile(tenant, batch, ublOf(sampleInvoice(31)))
    for (let claims = 1; claims <= MAX_CLAIMS; claims++) {
      assert.equal((await claimFile())?.claims, claims)
      await leaseRunsOut(id)
    }
    assert.isNull(await claimFile())
    await giveUpOnPoison()
    assert.containSubset(await fileNow(id), { state: 'unreadable', reason: 'gave_up' })

    const answer = await tenant.api.post(`/api/v1/imports/${batch}/files/${id}/retry`)
    assert.equal(answer.body.data.state, 'queued')
    await readImports()
    assert.equal((await fileNow(id)).state, 'ready')
  })

  test('a file that is cancelled while it is read makes no draft', async ({ assert }) => {
    const id = await aFile(tenant, batch, ublOf(sampleInvoice(32)))
    const claimed = (await claimFile())!
    await cancelFile({ organizationId: tenant.organization.id, batchId: batch, fileId: id })
    await readClaimed(claimed)

    assert.equal((await fileNow(id)).state, 'cancelled')
    assert.lengthOf(await db.from('import_drafts').where('import_file_id', id), 0)
  })

  test('a small organization does not wait behind a big one', async ({ assert }) => {
    for (let count = 0; count < 3; count++) {
      await aFile(tenant, batch)
    }
    const other = await aTenant()
    const theirs = await addFile(
      other.organization.id,
      await aBatch(other),
      { name: 'a.xml', bytes: ublOf(sampleInvoice(40)) },
      other.actor
    )
    await claimFile()
    assert.equal((await claimFile())?.id, theirs.id)
  })
})
