import { test } from '@japa/runner'
import { emptyContext } from '#services/imports/reading_context'
import { readDocument } from '#services/imports/read_document'
import type { InvoiceReading } from '#values/reading/result'
import { FRENCH_LAYOUTS } from '#tests/helpers/invoices/french_layouts'
import { randomFrom, sampleInvoice, type SampleInvoice } from '#tests/helpers/invoices/sample'
import { ciiOf, ublOf, withXml, zugferdOneOf, type XmlOptions } from '#tests/helpers/invoices/xml'

const TODAY = '2026-11-27'

async function reading(bytes: Buffer): Promise<InvoiceReading> {
  const outcome = await readDocument(bytes, emptyContext(TODAY))
  if (outcome.outcome !== 'read') {
    throw new Error(JSON.stringify(outcome))
  }
  return outcome.reading
}

const codes = ({ warnings }: InvoiceReading) => warnings.map(({ code }) => code)

const expectedOf = (invoice: SampleInvoice) => ({
  numero: { value: invoice.numero, confidence: 1, source: 'xml' },
  issueDate: { value: invoice.issueDate, confidence: 1 },
  amountTtcCents: { value: invoice.ttcCents, confidence: 1 },
  amountHtCents: { value: invoice.htCents },
  amountVatCents: { value: invoice.vatCents },
  amountDueCents: { value: invoice.ttcCents - invoice.depositCents },
  clientName: { value: invoice.client.name, confidence: 1 },
  iban: { value: invoice.seller.iban },
  sellerName: { value: invoice.seller.name },
})

test.group('Structured invoices', () => {
  test('{name} is read whole, with certainty')
    .with([
      { name: 'CII', write: ciiOf },
      { name: 'ZUGFeRD 1', write: zugferdOneOf },
      { name: 'UBL', write: ublOf },
    ])
    .run(async ({ assert }, { write }) => {
      const invoice = sampleInvoice(4, { vat: 'several', deposit: true })
      const read = await reading(write(invoice))
      assert.containsSubset(read.fields, expectedOf(invoice))
      assert.equal(read.fields.dueDate.value, invoice.dueDate)
      assert.equal(read.documentType, 'invoice')
      assert.isEmpty(codes(read))
    })

  test('a UBL credit note is one, by its root and by its code', async ({ assert }) => {
    const invoice = sampleInvoice(5)
    const note = await reading(ublOf(invoice, { isCreditNote: true }))
    assert.equal(note.documentType, 'credit_note')
    assert.include(codes(note), 'credit_note')
    assert.equal((await reading(ciiOf(invoice, { typeCode: '381' }))).documentType, 'credit_note')
  })

  test('legal mentions are kept by their subject', async ({ assert }) => {
    const notes: XmlOptions['notes'] = [
      ['PMD', 'Trois fois le taux légal'],
      ['PMT', 'Indemnité de 40 euros'],
    ]
    const invoice = sampleInvoice(6)
    const expected = { PMD: ['Trois fois le taux légal'], PMT: ['Indemnité de 40 euros'] }
    assert.deepEqual((await reading(ciiOf(invoice, { notes }))).notes, expected)
    assert.deepEqual((await reading(ublOf(invoice, { notes }))).notes, expected)
  })

  test('{name}: read as it is, and said')
    .with([
      {
        name: 'a due date before the issue',
        code: 'due_before_issue',
        replace: [[/(<ram:DueDateDateTime><udt:DateTimeString format="102">)\d+/, '$120200101']],
      },
      {
        name: 'a date that no calendar has',
        code: 'date_invalid',
        replace: [[/(<ram:IssueDateTime><udt:DateTimeString format="102">)\d+/, '$120260230']],
      },
      {
        name: 'an issue date to come',
        code: 'issue_in_future',
        replace: [[/(<ram:IssueDateTime><udt:DateTimeString format="102">)\d+/, '$120270101']],
      },
      {
        name: 'a total that is not the sum',
        code: 'totals_do_not_add_up',
        replace: [
          [
            /<ram:TaxTotalAmount currencyID="EUR">[\d.]+/,
            '<ram:TaxTotalAmount currencyID="EUR">1.00',
          ],
        ],
      },
      {
        name: 'lines that are not the total',
        code: 'lines_do_not_add_up',
        replace: [[/<ram:LineTotalAmount>[\d.]+/, '<ram:LineTotalAmount>0.01']],
      },
      {
        name: 'a comma for a point',
        code: 'amount_decimal_comma',
        replace: [[/(<ram:GrandTotalAmount>\d+)\./, '$1,']],
      },
      {
        name: 'no currency',
        code: 'value_missing',
        replace: [['<ram:InvoiceCurrencyCode>EUR</ram:InvoiceCurrencyCode>', '']],
      },
      {
        name: 'a currency that nobody has',
        code: 'currency_unknown',
        replace: [['<ram:InvoiceCurrencyCode>EUR', '<ram:InvoiceCurrencyCode>EUX']],
      },
      {
        name: 'another currency',
        code: 'currency_not_euro',
        replace: [['<ram:InvoiceCurrencyCode>EUR', '<ram:InvoiceCurrencyCode>CHF']],
      },
      {
        name: 'a negative price',
        code: 'line_price_negative',
        replace: [['<ram:ChargeAmount>', '<ram:ChargeAmount>-']],
      },
      {
        name: 'a profile that nobody published',
        code: 'xml_profile_unknown',
        replace: [['urn:cen.eu:en16931:2017', 'urn:factur-x.eu:2p0:ultimate']],
      },
      {
        name: 'a wrong IBAN',
        code: 'iban_invalid',
        replace: [[/<ram:IBANID>(..)../, '<ram:IBANID>$100']],
      },
      {
        name: 'a wrong VAT key',
        code: 'vat_number_invalid',
        replace: [[/schemeID="VA">FR../, 'schemeID="VA">FR00']],
      },
      {
        name: 'no VAT number',
        code: 'vat_number_missing',
        replace: [[/<ram:SpecifiedTaxRegistration>.*?<\/ram:SpecifiedTaxRegistration>/, '']],
      },
      {
        name: 'one rate written twice',
        code: 'vat_breakdown_duplicated',
        replace: [[/(<ram:ApplicableTradeTax>.*?<\/ram:ApplicableTradeTax>)/, '$1$1']],
      },
      {
        name: 'a type that no list has',
        code: 'type_code_unknown',
        replace: [['<ram:TypeCode>380', '<ram:TypeCode>999']],
      },
    ] as { name: string; code: string; replace: [RegExp | string, string][] }[])
    .run(async ({ assert }, { code, replace }) => {
      const invoice = sampleInvoice(7)
      const read = await reading(ciiOf(invoice, { replace }))
      assert.include(codes(read), code)
      assert.equal(read.fields.numero.value, invoice.numero)
      assert.isAtLeast(read.fields.clientName.confidence, 1)
    })

  test('a total of three decimals is rounded on its digits', async ({ assert }) => {
    const read = await reading(
      ciiOf(sampleInvoice(8), {
        replace: [[/<ram:GrandTotalAmount>[\d.]+/, '<ram:GrandTotalAmount>1.005']],
      })
    )
    assert.equal(read.fields.amountTtcCents.value, 101)
    assert.include(codes(read), 'amount_too_precise')
  })
})

test.group('An XML inside a PDF', () => {
  const [layout] = FRENCH_LAYOUTS

  test('is found whatever its name, and an unusual way of attaching it is said', async ({
    assert,
  }) => {
    const invoice = sampleInvoice(9)
    const page = await layout.draw(invoice, randomFrom(9)).finish()
    const usual = await reading(await withXml(page, ciiOf(invoice)))
    assert.containsSubset(usual.fields, expectedOf(invoice))
    assert.notInclude(codes(usual), 'xml_page_mismatch')
    assert.notInclude(codes(usual), 'xml_attachment_name')

    const odd = await reading(
      await withXml(page, ublOf(invoice), { name: 'facture.xml', declare: false })
    )
    assert.containsSubset(odd.fields, expectedOf(invoice))
    assert.includeMembers(codes(odd), [
      'xml_attachment_name',
      'xml_attachment_relationship',
      'xml_metadata_missing',
    ])
  })

  test('that contradicts its page is imported as it says, and nothing of it is certain', async ({
    assert,
  }) => {
    const [said, shown] = [sampleInvoice(10), sampleInvoice(11)]
    const page = await layout.draw(shown, randomFrom(1)).finish()
    const read = await reading(await withXml(page, ciiOf(said)))
    assert.include(codes(read), 'xml_page_mismatch')
    assert.equal(read.fields.numero.value, said.numero)
    assert.isAtMost(read.fields.amountTtcCents.confidence, 0.5)
    assert.isAtMost(read.fields.iban.confidence, 0.5)
  })

  test('that differs from its page by the total alone doubts the total alone', async ({
    assert,
  }) => {
    const invoice = sampleInvoice(12)
    const page = await layout
      .draw({ ...invoice, ttcCents: invoice.ttcCents + 100_00 }, randomFrom(1))
      .finish()
    const read = await reading(await withXml(page, ciiOf(invoice)))
    assert.deepInclude(read.warnings, { code: 'xml_page_mismatch', field: 'amountTtcCents' })
    assert.isAtMost(read.fields.amountTtcCents.confidence, 0.5)
    assert.equal(read.fields.numero.confidence, 1)
  })

  test('that names a person where the page names the firm first is not sure of the client', async ({
    assert,
  }) => {
    const invoice = sampleInvoice(14)
    const person = { ...invoice.client, name: 'Jeanne Aubertin' }
    const firm = { ...invoice.client, name: 'Maison Vermeil, Jeanne Aubertin' }
    const page = await layout.draw({ ...invoice, client: firm }, randomFrom(1)).finish()
    const read = await reading(await withXml(page, ublOf({ ...invoice, client: person })))
    assert.deepInclude(read.warnings, { code: 'xml_page_mismatch', field: 'clientName' })
    assert.equal(read.fields.clientName.value, 'Jeanne Aubertin')
    assert.isAtMost(read.fields.clientName.confidence, 0.5)
    assert.isAtMost(read.fields.clientEmail.confidence, 0.5)
    assert.equal(read.fields.amountTtcCents.confidence, 1)
  })

  test('that names a client whom the page does not name is not sure of the client', async ({
    assert,
  }) => {
    const invoice = sampleInvoice(15)
    const page = await layout.draw(invoice, randomFrom(1)).finish()
    const other = { ...invoice.client, name: 'Quincaillerie Zyglodo' }
    const read = await reading(await withXml(page, ciiOf({ ...invoice, client: other })))
    assert.deepInclude(read.warnings, { code: 'xml_page_mismatch', field: 'clientName' })
    assert.isAtMost(read.fields.clientName.confidence, 0.5)
    assert.equal(read.fields.numero.confidence, 1)
  })

  test('whose client has a comma in the name, or a legal form that the page leaves out, is certain', async ({
    assert,
  }) => {
    const invoice = sampleInvoice(16)
    for (const [said, shown] of [
      ['Dupont, Martin et associés', 'Dupont, Martin et associés'],
      ['Atelier Corail SARL', 'ATELIER CORAIL'],
    ]) {
      const page = await layout
        .draw({ ...invoice, client: { ...invoice.client, name: shown } }, randomFrom(1))
        .finish()
      const client = { ...invoice.client, name: said }
      const read = await reading(await withXml(page, ciiOf({ ...invoice, client })))
      assert.notInclude(codes(read), 'xml_page_mismatch')
      assert.equal(read.fields.clientName.confidence, 1)
    }
  })

  test('that is broken is said, and the page is read instead', async ({ assert }) => {
    const invoice = sampleInvoice(13)
    const page = await layout.draw(invoice, randomFrom(1)).finish()
    const broken = Buffer.from(ciiOf(invoice).toString().replace('</ram:ID>', '& co</ram:ID>'))
    const read = await reading(await withXml(page, broken))
    assert.include(codes(read), 'xml_unreadable')
    assert.containsSubset(read.fields, {
      numero: { value: invoice.numero, source: 'text' },
      amountTtcCents: { value: invoice.ttcCents, source: 'text' },
    })
  })
})
