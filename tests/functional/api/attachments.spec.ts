import { createHash } from 'node:crypto'
import { readdirSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { test } from '@japa/runner'
import { anInvoice, aTenant, type Tenant } from '#tests/helpers/factories'
import type Invoice from '#models/invoice'
import db from '@adonisjs/lucid/services/db'

const PDF = Buffer.from('%PDF-1.7\n1 0 obj <<>> endobj\n%%EOF')
const PNG = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0])
const JPEG = Buffer.from([0xff, 0xd8, 0xff, 0xe0, 0, 0])
const XML = Buffer.from('<?xml version="1.0" encoding="UTF-8"?><Invoice/>')

test.group('Documents of an invoice', (group) => {
  let tenant: Tenant
  let invoice: Invoice
  const path = () => `/api/v1/invoices/${invoice.id}/attachments`

  group.setup(async () => {
    await db.from('rate_limits').delete()
    tenant = await aTenant()
  })
  group.each.setup(async () => {
    invoice = await anInvoice(tenant)
  })

  test('a document is kept by its bytes and comes back as a download that runs nothing', async ({
    assert,
  }) => {
    const sent = await tenant.api.upload(path(), PDF, 'Facture n° 12 – « été ».pdf')
    assert.equal(sent.status, 201, sent.text)
    assert.containSubset(sent.body.data, {
      contentType: 'application/pdf',
      size: PDF.length,
      sha256: createHash('sha256').update(PDF).digest('hex'),
    })
    assert.notProperty(sent.body.data, 'storageKey')

    const back = await tenant.api.get(`/api/v1/attachments/${sent.body.data.id}`)
    assert.equal(back.status, 200)
    assert.equal(back.text, PDF.toString())
    assert.equal(back.headers.get('content-type'), 'application/pdf')
    assert.match(
      back.headers.get('content-disposition') ?? '',
      /^attachment; filename="[\x20-\x7e]+"; filename\*=UTF-8''/
    )
    assert.equal(back.headers.get('content-security-policy'), "default-src 'none'; sandbox")
    assert.equal(back.headers.get('x-content-type-options'), 'nosniff')
    assert.equal(back.headers.get('cache-control'), 'no-store')

    const shown = await tenant.api.get(`/api/v1/invoices/${invoice.id}`)
    assert.lengthOf(shown.body.data.attachments, 1)
  })

  test('what a file is called proves nothing: its bytes decide', async ({ assert }) => {
    for (const [bytes, contentType, extension] of [
      [PNG, 'image/png', '.png'],
      [JPEG, 'image/jpeg', '.jpg'],
      [XML, 'application/xml', '.xml'],
    ] as const) {
      const sent = await tenant.api.upload(path(), bytes, 'facture.pdf')
      assert.equal(sent.status, 201, sent.text)
      assert.equal(sent.body.data.contentType, contentType)
      assert.isTrue(sent.body.data.filename.endsWith(extension))
    }
  })

  test('what is not a document is refused', async ({ assert }) => {
    const refused = {
      'page.pdf': Buffer.from('<html><script>alert(1)</script></html>'),
      'dessin.svg': Buffer.from('<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg"/>'),
      'entites.xml': Buffer.from(
        '<?xml version="1.0"?><!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/passwd">]><a/>'
      ),
      'style.xml': Buffer.from('<?xml version="1.0"?><?xml-stylesheet href="x"?><a/>'),
      'zip.pdf': Buffer.from('PK\u0003\u0004'),
      'presque.pdf': Buffer.from(' %PDF-1.7'),
      'programme.pdf': Buffer.from([0x7f, 0x45, 0x4c, 0x46]),
    }
    for (const [name, bytes] of Object.entries(refused)) {
      const answer = await tenant.api.upload(path(), bytes, name)
      assert.equal(answer.status, 422, name)
      assert.containSubset(answer.body.errors, [{ code: 'unreadable_file', field: 'file' }])
    }
    const none = await tenant.api.upload(path(), PDF, 'facture.pdf', 'document')
    assert.equal(none.status, 422)
    assert.containSubset(none.body.errors, [{ code: 'required', field: 'file' }])
    assert.equal((await tenant.api.upload(path(), Buffer.alloc(0), 'vide.pdf')).status, 422)
  })

  test('names cannot leave their folder, nor carry a header', async ({ assert }) => {
    for (const name of [
      '../../etc/passwd',
      '..\\..\\a.pdf',
      'a\r\nX-Evil: 1.pdf',
      '.htaccess',
      'con"quote.pdf',
    ]) {
      const sent = await tenant.api.upload(path(), PDF, name)
      assert.equal(sent.status, 201, sent.text)
      assert.match(sent.body.data.filename, /^[\p{L}\p{N} ._()-]+\.pdf$/u)
      assert.notMatch(sent.body.data.filename, /\.\.|^\./)
      const back = await tenant.api.get(`/api/v1/attachments/${sent.body.data.id}`)
      assert.isNull(back.headers.get('x-evil'))
      assert.equal(back.status, 200)
    }
    const keys = await db
      .from('attachments')
      .where('organization_id', tenant.organization.id)
      .select('storage_key')
    assert.isTrue(
      keys.every(({ storage_key: key }) =>
        /^[0-9a-f-]{36}\/[0-9a-f-]{36}\.(pdf|png|jpg|xml)$/.test(key)
      )
    )
  })

  test('ten megabytes pass, more do not, and nothing stays behind', async ({ assert }) => {
    const before = readdirSync(tmpdir()).length
    const ten = Buffer.concat([PDF, Buffer.alloc(10 * 1024 * 1024 - PDF.length)])
    assert.equal((await tenant.api.upload(path(), ten, 'a.pdf')).status, 201)
    for (const size of [10 * 1024 * 1024 + 1, 13 * 1024 * 1024]) {
      const answer = await tenant.api.upload(
        path(),
        Buffer.concat([PDF, Buffer.alloc(size - PDF.length)]),
        'a.pdf'
      )
      assert.equal(answer.status, 413, answer.text.slice(0, 200))
      assert.equal(answer.body.errors[0].code, 'payload_too_large')
    }
    assert.isAtMost(readdirSync(tmpdir()).length, before + 1)
  })

  test('twenty documents are enough for an invoice', async ({ assert }) => {
    const answers = []
    for (let count = 0; count < 21; count++) {
      answers.push(await tenant.api.upload(path(), PDF, `${count}.pdf`))
    }
    assert.equal(answers.filter(({ status }) => status === 201).length, 20)
    assert.equal(answers.at(-1)?.status, 409)
    assert.equal(answers.at(-1)?.body.errors[0].code, 'too_many_files')
  })
})
