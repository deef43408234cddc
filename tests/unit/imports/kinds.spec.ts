import { PDFDocument } from '@cantoo/pdf-lib'
import { test } from '@japa/runner'
import { emptyContext, type ReadingContext } from '#services/imports/reading_context'
import { readDocument } from '#services/imports/read_document'
import { draftConfidence, type InvoiceReading } from '#values/reading/result'
import { ENGLISH_LAYOUTS } from '#tests/helpers/invoices/english_layouts'
import { FRENCH_LAYOUTS } from '#tests/helpers/invoices/french_layouts'
import { onePage, written } from '#tests/helpers/invoices/raw_pdf'
import { randomFrom, sampleInvoice } from '#tests/helpers/invoices/sample'
import { ciiOf, withXml } from '#tests/helpers/invoices/xml'

const CONTEXT = emptyContext('2026-11-27')

async function reading(bytes: Buffer, context: ReadingContext = CONTEXT): Promise<InvoiceReading> {
  const outcome = await readDocument(bytes, context)
  if (outcome.outcome !== 'read') {
    throw new Error(outcome.outcome)
  }
  return outcome.reading
}

const page = (...lines: string[]) => reading(onePage({ content: written(lines) }))
const codes = ({ warnings }: InvoiceReading) => warnings.map(({ code }) => code)

test.group('Papers that are no invoice to chase', () => {
  test('{type}: « {title} »')
    .with([
      { type: 'quote', title: 'DEVIS N° D-2026-08' },
      { type: 'proforma', title: 'FACTURE PROFORMA N° 12' },
      { type: 'order', title: 'BON DE COMMANDE' },
      { type: 'delivery_note', title: 'BON DE LIVRAISON' },
      { type: 'reminder', title: 'Objet : Relance - facture n° F-2026-3 impayée' },
      { type: 'credit_note', title: 'AVOIR N° A-2026-3' },
      { type: 'receipt', title: 'REÇU DE PAIEMENT' },
      { type: 'quote', title: 'QUOTATION' },
    ])
    .run(async ({ assert }, { type, title }) => {
      const read = await page(
        title,
        'Date : 12/03/2026',
        'Client : Agence Bleue',
        'Total TTC : 1 200,00 EUR'
      )
      assert.equal(read.documentType, type)
      assert.equal(draftConfidence(read), 0)
    })

  test('a payslip and a page of prose', async ({ assert }) => {
    const slip = await page(
      'Bulletin',
      'Salaire de base 2 000,00',
      'Cotisations salariales -440,00',
      'Net à payer avant impôt 1 560,00'
    )
    assert.equal(slip.documentType, 'payslip')
    const prose = await page(
      'Il était une fois, dans un pays lointain, une princesse qui n’avait',
      'jamais vu la mer et qui voulait la voir.'
    )
    assert.equal(prose.documentType, 'other')
  })

  test('an invoice that names an order stays an invoice', async ({ assert }) => {
    const read = await page(
      'Facture n° F-12',
      'Bon de commande : 4500123',
      'Devis : D-8',
      'Total TTC : 1 200,00 EUR'
    )
    assert.equal(read.documentType, 'invoice')
    assert.equal(read.fields.numero.value, 'F-12')
  })

  test('one that is paid, or that will be taken from the account, says so', async ({ assert }) => {
    assert.include(
      codes(await page('Facture n° F-12', 'Facture acquittée', 'Total TTC : 12,00 EUR')),
      'already_paid'
    )
    const debit = await page(
      'Facture n° F-12',
      'Total TTC : 12,00 EUR',
      'Ce montant sera prélevé le 12/04/2026'
    )
    assert.include(codes(debit), 'paid_by_direct_debit')
  })

  test('two invoices in one file, laid out as « {name} », are no certain draft')
    .with(FRENCH_LAYOUTS)
    .run(async ({ assert }, layout) => {
      const whole = await PDFDocument.create()
      for (const [seed, numero] of [
        [5, 'F-2026-014'],
        [6, 'F-2026-015'],
      ] as const) {
        const one = await PDFDocument.load(
          await layout.draw({ ...sampleInvoice(seed), numero }, randomFrom(1)).finish()
        )
        const copies = await whole.copyPages(one, one.getPageIndices())
        copies.forEach((copy) => whole.addPage(copy))
      }
      const read = await reading(Buffer.from(await whole.save()))
      assert.include(codes(read), 'several_invoices')
      assert.isAtMost(draftConfidence(read), 0.5)
    })
})

test.group('What is known helps to read', () => {
  test('the organization’s own name and numbers are never the client’s', async ({ assert }) => {
    const layout = ENGLISH_LAYOUTS.find(({ name }) => name === 'stacked labels')
    for (const seed of [1, 2, 3, 4, 5, 6, 7, 8]) {
      const invoice = sampleInvoice(seed * 104_729)
      const pdf = await layout?.draw(invoice, randomFrom(seed)).finish()
      const own = { ...CONTEXT.own, names: [invoice.seller.name] }
      const read = await reading(pdf ?? Buffer.alloc(0), { ...CONTEXT, own })
      assert.equal(read.fields.clientName.value, invoice.client.name)
      assert.equal(read.fields.sellerName.value, invoice.seller.name)
    }
  })

  test('a client that exists already is known by its name', async ({ assert }) => {
    const lines = [
      'Facture n° F-12',
      'Date : 12/03/2026',
      'Moulin Vert',
      'à l’attention du service comptable',
      'Total TTC : 12,00 EUR',
    ]
    const bytes = onePage({ content: written(lines) })
    const clients = [{ name: 'MOULIN VERT', email: null, siren: null }]
    assert.isNull((await reading(bytes)).fields.clientName.value)
    assert.containsSubset((await reading(bytes, { ...CONTEXT, clients })).fields.clientName, {
      value: 'Moulin Vert',
      confidence: 0.95,
    })
  })

  test('an XML whose page cannot be seen is not certain', async ({ assert }) => {
    const read = await reading(await withXml(onePage({}), ciiOf(sampleInvoice(3))))
    assert.include(codes(read), 'page_has_no_text')
    assert.isBelow(draftConfidence(read), 0.8)
  })

  test('months come first when one date proves it', async ({ assert }) => {
    const read = await page(
      'Invoice no 42',
      'Invoice date: 11/03/2025',
      'Due date: 12/03/2025',
      'Paid on 11/17/2025',
      'Total: $12.00'
    )
    assert.equal(read.fields.issueDate.value, '2025-11-03')
    assert.equal(read.fields.dueDate.value, '2025-12-03')
    const french = await page(
      'Facture n° 42',
      'Date de facture : 11/03/2025',
      'Échéance : 10/04/2025',
      'Total TTC : 12,00 €'
    )
    assert.equal(french.fields.issueDate.value, '2025-03-11')
  })
})
