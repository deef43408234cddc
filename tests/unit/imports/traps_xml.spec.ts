import { test } from '@japa/runner'
import { emptyContext } from '#services/imports/reading_context'
import { readDocument } from '#services/imports/read_document'
import { sampleInvoice } from '#tests/helpers/invoices/sample'
import { ciiOf, ublOf } from '#tests/helpers/invoices/xml'

async function said(bytes: Buffer | string) {
  const outcome = await readDocument(Buffer.from(bytes as string), emptyContext('2026-11-27'))
  return outcome.outcome === 'refused' ? outcome.reason : outcome.outcome
}

const invoice = sampleInvoice(2)
const xml = ublOf(invoice).toString()
const withDoctype = (doctype: string, numero = '&x;') =>
  xml
    .replace('?>', `?><!DOCTYPE Invoice [${doctype}]>`)
    .replace(`<cbc:ID>${invoice.numero}`, `<cbc:ID>${numero}`)

const laughs = Array.from(
  { length: 9 },
  (_, level) => `<!ENTITY l${level + 1} "${`&l${level};`.repeat(10)}">`
).join('')

test.group('Hostile XMLs', () => {
  test('{name} is refused: {reason}')
    .with([
      {
        name: 'an entity of another file',
        reason: 'unsafe_xml',
        text: withDoctype('<!ENTITY x SYSTEM "file:///etc/passwd">'),
      },
      {
        name: 'an entity of another machine',
        reason: 'unsafe_xml',
        text: withDoctype('<!ENTITY % d SYSTEM "http://127.0.0.1:9/x.dtd"> %d;'),
      },
      {
        name: 'a billion laughs',
        reason: 'unsafe_xml',
        text: withDoctype(`<!ENTITY l0 "ha">${laughs}`, '&l9;'),
      },
      {
        name: 'one long entity, many times',
        reason: 'unsafe_xml',
        text: withDoctype(`<!ENTITY x "${'a'.repeat(50_000)}">`, '&x;'.repeat(5000)),
      },
      {
        name: 'an entity that nobody declared',
        reason: 'xml_malformed',
        text: xml.replace(invoice.numero, '&nbsp;'),
      },
      {
        name: 'a bare ampersand',
        reason: 'xml_malformed',
        text: xml.replace(invoice.numero, 'A & B'),
      },
      { name: 'a tag left open', reason: 'xml_malformed', text: xml.replace('</cbc:ID>', '') },
      { name: 'nothing but a declaration', reason: 'xml_malformed', text: '<?xml version="1.0"?>' },
      {
        name: 'Latin-1 that says it is UTF-8',
        reason: 'xml_encoding',
        text: Buffer.from(xml.replace(invoice.client.name, 'Éditions'), 'latin1'),
      },
      {
        name: 'an encoding that does not exist',
        reason: 'xml_encoding',
        text: xml.replace('UTF-8', 'EBCDIC-42'),
      },
      {
        name: 'a tower of 200 000 elements',
        reason: 'xml_too_deep',
        text: `<?xml version="1.0"?>${'<a>'.repeat(200_000)}`,
      },
      {
        name: 'a crowd of elements',
        reason: 'xml_too_large',
        text: `<?xml version="1.0"?><a>${'<b/>'.repeat(250_000)}</a>`,
      },
      {
        name: 'a sea of text',
        reason: 'xml_too_large',
        text: `<?xml version="1.0"?><a>${'x'.repeat(6_000_000)}</a>`,
      },
      {
        name: 'an Italian invoice',
        reason: 'unsupported_syntax',
        text: '<?xml version="1.0"?><p:FatturaElettronica xmlns:p="http://ivaservizi.agenziaentrate.gov.it/docs/xsd/fatture/v1.2"/>',
      },
      { name: 'a root called constructor', reason: 'unsupported_syntax', text: '<constructor/>' },
      {
        name: 'an Invoice that is not UBL',
        reason: 'unsupported_syntax',
        text: '<Invoice xmlns="urn:mine"><ID>1</ID></Invoice>',
      },
      {
        name: 'a web page',
        reason: 'unsupported_file',
        text: '<!DOCTYPE html><html><script>alert(1)</script></html>',
      },
      {
        name: 'a drawing with a script',
        reason: 'unsupported_syntax',
        text: '<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>',
      },
      { name: 'an archive', reason: 'unsupported_file', text: 'PK\u0003\u0004xl/workbook.xml' },
      {
        name: 'a photo of an iPhone',
        reason: 'unsupported_file',
        text: '\u0000\u0000\u0000\u0018ftypheic\u0000\u0000',
      },
      { name: 'an empty file', reason: 'empty_file', text: '' },
      {
        name: 'a file beyond the limit',
        reason: 'file_too_large',
        text: Buffer.alloc(10 * 1_048_576 + 1, 32),
      },
    ])
    .run(async ({ assert }, { text, reason }) => {
      assert.equal(await said(text), reason)
    })

  test('names that JavaScript knows are names like others', async ({ assert }) => {
    const hostile = xml.replace(
      '<cbc:ID>',
      '<__proto__><polluted>yes</polluted></__proto__><cbc:ID>'
    )
    assert.equal(await said(hostile), 'read')
    assert.notProperty({}, 'polluted')
  })

  test('a mark of byte order, UTF-16 and Latin-1 that says so are read', async ({ assert }) => {
    const text = xml.replaceAll(invoice.client.name, 'Éditions du Phare')
    for (const bytes of [
      Buffer.from(`\ufeff${text}`),
      Buffer.from(`\ufeff${text.replace('UTF-8', 'UTF-16')}`, 'utf16le'),
      Buffer.from(text.replace('UTF-8', 'ISO-8859-1'), 'latin1'),
    ]) {
      const outcome = await readDocument(bytes, emptyContext('2026-11-27'))
      assert.equal(
        outcome.outcome === 'read' && outcome.reading.fields.clientName.value,
        'Éditions du Phare'
      )
    }
  })

  test('a file inside the XML is never taken out, whatever it is', async ({ assert }) => {
    const eicar = Buffer.from('X5O!P%@AP[4\\PZX54(P^)7CC)7}$EICAR').toString('base64')
    const text = xml.replace(
      '<cac:AccountingSupplierParty>',
      `<cac:AdditionalDocumentReference><cbc:ID>1</cbc:ID><cac:Attachment><cbc:EmbeddedDocumentBinaryObject mimeCode="application/pdf" filename="../../x.exe">${eicar.repeat(1000)}</cbc:EmbeddedDocumentBinaryObject></cac:Attachment></cac:AdditionalDocumentReference><cac:AccountingSupplierParty>`
    )
    const outcome = await readDocument(Buffer.from(text), emptyContext('2026-11-27'))
    assert.notInclude(JSON.stringify(outcome), eicar)
    assert.equal(outcome.outcome === 'read' && outcome.reading.fields.numero.value, invoice.numero)
  })

  test('orders of the same families say what they are', async ({ assert }) => {
    const order = ciiOf(invoice)
      .toString()
      .replaceAll('rsm:CrossIndustryInvoice', 'rsm:SCRDMCCBDACIOMessageStructure')
    const outcome = await readDocument(Buffer.from(order), emptyContext('2026-11-27'))
    assert.equal(outcome.outcome === 'read' && outcome.reading.documentType, 'order')
  })
})
