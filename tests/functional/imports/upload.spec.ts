import { test } from '@japa/runner'
import { aBatch, aDraft, aPdf } from '#tests/helpers/imports'
import { anInvoice, aTenant, next, type Tenant } from '#tests/helpers/factories'
import { addFile } from '#services/import_batches/add_file'
import { storeAttachment } from '#services/attachments/attachment_store'
import db from '@adonisjs/lucid/services/db'

test.group('Documents that come in', (group) => {
  let tenant: Tenant
  let batch: string
  const send = (bytes: Buffer, name = 'facture.pdf') =>
    tenant.api.upload(`/api/v1/imports/${batch}/files`, bytes, name)

  group.setup(async () => {
    await db.from('rate_limits').delete()
    tenant = await aTenant()
  })
  group.each.setup(async () => {
    const opened = await tenant.api.post('/api/v1/imports', { source: 'upload' })
    batch = opened.body.data.id
  })

  test('a document waits to be read, under a name of ours, and can be downloaded', async ({
    assert,
  }) => {
    const bytes = aPdf()
    const sent = await send(bytes, '../Facture n° 12.pdf')
    assert.equal(sent.status, 201, sent.text)
    assert.containSubset(sent.body.data, {
      name: 'Facture n° 12.pdf',
      size: bytes.length,
      kind: 'pdf',
      state: 'queued',
      reason: null,
      draftId: null,
      duplicateOf: null,
    })
    const back = await tenant.api.get(`/api/v1/attachments/${sent.body.data.attachmentId}`)
    assert.equal(back.text, bytes.toString())

    const shown = await tenant.api.get(`/api/v1/imports/${batch}`)
    assert.equal(shown.body.data.counts.queued, 1)
    assert.lengthOf(shown.body.data.files, 1)
    const { storage_key: key } = await db
      .from('attachments')
      .where('id', sent.body.data.attachmentId)
      .firstOrFail()
    assert.match(key, /^[0-9a-f-]{36}\/[0-9a-f-]{36}\.pdf$/)
  })

  test('what is no document is refused by its bytes, a HEIC photo by its name', async ({
    assert,
  }) => {
    const heic = Buffer.from('\0\0\0\u0018ftypheic\0\0\0\0mif1heic')
    const refused = await send(heic, 'IMG_0001.jpg')
    assert.equal(refused.status, 422)
    assert.containSubset(refused.body.errors, [{ code: 'heic_unsupported', field: 'file' }])

    const page = await send(Buffer.from('<html>'), 'facture.pdf')
    assert.equal(page.body.errors[0].code, 'unreadable_file')
    const heavy = await send(Buffer.concat([aPdf(), Buffer.alloc(10 * 1024 * 1024)]))
    assert.equal(heavy.status, 413)
    const none = await tenant.api.upload(`/api/v1/imports/${batch}/files`, aPdf(), 'a.pdf', 'other')
    assert.equal(none.body.errors[0].code, 'required')
    assert.lengthOf(await db.from('import_files').where('import_batch_id', batch), 0)
  })

  test('an XML is taken in the encoding that it declares, and one that is refused is told why', async ({
    assert,
  }) => {
    const xml = (encoding: string) =>
      `<?xml version="1.0" encoding="${encoding}"?><Invoice>Réf ${next()}</Invoice>`
    for (const bytes of [
      Buffer.from(xml('UTF-8')),
      Buffer.from(xml('ISO-8859-1'), 'latin1'),
      Buffer.from(`\ufeff${xml('UTF-16')}`, 'utf16le'),
    ]) {
      const sent = await send(bytes, 'facture.xml')
      assert.equal(sent.status, 201, sent.text)
      assert.equal(sent.body.data.kind, 'xml')
    }

    const doctype = '<!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/passwd">]><a>&b;</a>'
    const refused: [string, Buffer][] = [
      ['unsafe_xml', Buffer.from(`<?xml version="1.0"?>${doctype}`)],
      ['unsafe_xml', Buffer.from(`\ufeff<?xml version="1.0"?>${doctype}`, 'utf16le')],
      ['xml_encoding', Buffer.from(xml('UTF-8'), 'latin1')],
      ['xml_encoding', Buffer.from(xml('UTF-7'))],
    ]
    for (const [code, bytes] of refused) {
      const answer = await send(bytes, 'facture.xml')
      assert.equal(answer.status, 422, code)
      assert.containSubset(answer.body.errors, [{ code, field: 'file' }])
    }
  })

  test('the same bytes are a duplicate of the draft they became, or of the invoice that has them', async ({
    assert,
  }) => {
    const bytes = aPdf()
    const first = await send(bytes)
    const again = await send(bytes, 'copie.pdf')
    assert.containSubset(again.body.data, { state: 'duplicate', name: 'copie.pdf' })
    assert.equal(again.body.data.duplicateOf.importBatchId, batch)
    assert.isNull(again.body.data.attachmentId)

    const invoice = await anInvoice(tenant)
    const attached = aPdf()
    await storeAttachment(
      tenant.organization.id,
      invoice.id,
      { name: 'a.pdf', bytes: attached },
      tenant.actor
    )
    const known = await send(attached)
    assert.equal(known.body.data.duplicateOf.invoiceId, invoice.id)

    const stranger = await aTenant()
    const theirs = await aBatch(stranger)
    const elsewhere = await stranger.api.upload(`/api/v1/imports/${theirs}/files`, bytes, 'a.pdf')
    assert.equal(elsewhere.body.data.state, 'queued')
    assert.equal(first.body.data.state, 'queued')
  })

  test('ten times the same document at once: it waits once', async ({ assert }) => {
    const bytes = aPdf()
    const answers = await Promise.all(
      Array.from({ length: 10 }, () =>
        addFile(tenant.organization.id, batch, { name: 'a.pdf', bytes }, tenant.actor)
      )
    )
    const states = answers.map(({ state }) => state).toSorted()
    assert.deepEqual(states, [...Array(9).fill('duplicate'), 'queued'])
    const kept = await db
      .from('attachments')
      .where('organization_id', tenant.organization.id)
      .where(
        'sha256',
        (await db.from('import_files').where('id', answers[0].id).firstOrFail()).sha256
      )
    assert.lengthOf(kept, 1)
  })

  test('twenty documents make a batch, even sent at once', async ({ assert }) => {
    const answers = await Promise.all(Array.from({ length: 24 }, () => send(aPdf())))
    assert.lengthOf(
      answers.filter(({ status }) => status === 201),
      20
    )
    const refused = answers.filter(({ status }) => status === 422)
    assert.lengthOf(refused, 4)
    assert.containSubset(refused[0].body.errors, [{ code: 'too_many_files', meta: { limit: 20 } }])
  })

  test('what comes again takes no place in the batch: after lost answers, twenty can be sent anew', async ({
    assert,
  }) => {
    const documents = Array.from({ length: 20 }, () => aPdf())
    for (let round = 0; round < 3; round++) {
      const answers = await Promise.all(documents.map((bytes) => send(bytes)))
      assert.deepEqual([...new Set(answers.map(({ status }) => status))], [201])
    }
    const shown = await tenant.api.get(`/api/v1/imports/${batch}`)
    const states = (shown.body.data.files as { state: string }[]).map(({ state }) => state)
    assert.deepEqual(states.toSorted(), [
      ...Array(20).fill('duplicate'),
      ...Array(20).fill('queued'),
    ])
    assert.equal((await send(aPdf())).body.errors[0].code, 'too_many_files')
  })

  test('the same upload sent again under one key is one file', async ({ assert }) => {
    const form = () => {
      const data = new FormData()
      data.append('file', new Blob([new Uint8Array(bytes)]), 'a.pdf')
      return data
    }
    const bytes = aPdf()
    const path = `/api/v1/imports/${batch}/files`
    const headers = { 'idempotency-key': `key-${batch}` }
    const first = await tenant.api.request('POST', path, { raw: form(), headers })
    const second = await tenant.api.request('POST', path, { raw: form(), headers })
    assert.equal(second.headers.get('idempotent-replayed'), 'true')
    assert.equal(second.body.data.id, first.body.data.id)
    assert.lengthOf(await db.from('import_files').where('import_batch_id', batch), 1)
  })

  test('a file that waits can be cancelled, and read again after all', async ({ assert }) => {
    const { body } = await send(aPdf())
    const path = `/api/v1/imports/${batch}/files/${body.data.id}`
    const cancelled = await tenant.api.post(`${path}/cancellation`)
    assert.equal(cancelled.body.data.state, 'cancelled')
    assert.equal((await tenant.api.post(`${path}/cancellation`)).status, 200)
    const retried = await tenant.api.post(`${path}/retry`)
    assert.equal(retried.body.data.state, 'queued')
  })

  test('what was read is no longer cancelled: its draft can be skipped', async ({ assert }) => {
    const draft = await aDraft(tenant, { batchId: batch })
    const path = `/api/v1/imports/${batch}/files/${draft.importFileId}`
    for (const verb of ['cancellation', 'retry']) {
      const answer = await tenant.api.post(`${path}/${verb}`)
      assert.equal(answer.status, 409)
      assert.equal(answer.body.errors[0].code, 'import_file_moved')
    }
  })

  test('batches are listed from the newest, page by page, with their counts', async ({
    assert,
  }) => {
    await send(aPdf())
    const opened = await tenant.api.post('/api/v1/imports', {})
    const page = await tenant.api.get('/api/v1/imports?limit=1')
    assert.equal(page.body.data[0].id, opened.body.data.id)
    const second = await tenant.api.get(
      `/api/v1/imports?limit=1&cursor=${page.body.meta.nextCursor}`
    )
    assert.equal(second.body.data[0].id, batch)
    assert.equal(second.body.data[0].counts.queued, 1)
  })
})
