import { test } from '@japa/runner'
import { readDocument } from '#services/imports/read_document'
import { emptyContext } from '#services/imports/reading_context'
import { CERTAIN, type InvoiceReading } from '#values/reading/result'
import { onePage, written } from '#tests/helpers/invoices/raw_pdf'

async function read(...lines: string[]): Promise<InvoiceReading> {
  const pdf = onePage({ content: written(lines) })
  const outcome = await readDocument(pdf, emptyContext('2026-11-27'))
  if (outcome.outcome !== 'read') {
    throw new Error(outcome.outcome)
  }
  return outcome.reading
}

const HEAD = ['Studio Marchand - SIRET 73282932000074', 'Facture n° F-2026-014']
const CLIENT = ['Client : Librairie Delmas', '12 place du Marché', '69003 Lyon']

test.group('What a page says, and how sure it is', () => {
  test('a quote that speaks of invoices is a quote', async ({ assert }) => {
    const { documentType } = await read(
      'DEVIS N° D-2026-08',
      'Atelier Kermadec - SIRET 73282932000074',
      'Date : 12/03/2026',
      'Total TTC : 1 200,00 EUR',
      'Une facture d’acompte sera établie à la commande.'
    )
    assert.equal(documentType, 'quote')
  })

  test('a year after the title is no number, when a number has its own label', async ({
    assert,
  }) => {
    const { fields } = await read(
      'Facture 2026',
      'Studio Marchand - SIRET 73282932000074',
      'Date de facture : 12/03/2026',
      'Référence : 471102',
      'Total TTC : 120,00 EUR'
    )
    assert.equal(fields.numero.value, '471102')
  })

  test('what an issuer is, is not its name', async ({ assert }) => {
    const { fields } = await read(
      ...HEAD.slice(1),
      'Date de facture : 12/03/2026',
      'Total TTC : 120,00 EUR',
      'SARL au capital de 10 000 EUR'
    )
    assert.isNull(fields.sellerName.value)
  })

  test('the ends of a period are neither the day of issue nor the day to pay: « {words} »')
    .with(
      [
        'Échéance : du 01/02/2026 au 28/02/2026',
        'Leistungszeitraum : 01.02.2026 bis 28.02.2026',
        'Date : 01/02/2026 - 28/02/2026',
        'Due 01/02/2026 to 28/02/2026',
      ].map((words) => ({ words }))
    )
    .run(async ({ assert }, { words }) => {
      const { fields } = await read(...HEAD, words, 'Émise le 12/03/2026', 'Total TTC : 120,00 EUR')
      assert.equal(fields.issueDate.value, '2026-03-12')
      assert.isNull(fields.dueDate.value)
    })

  test('a day to pay before the invoice is never certain, and is said', async ({ assert }) => {
    const { fields, warnings } = await read(
      ...HEAD,
      'Date de facture : 12/03/2026',
      "Date d'échéance : 11/02/2026",
      'Total TTC : 120,00 EUR'
    )
    assert.equal(fields.dueDate.value, '2026-02-11')
    assert.isAtMost(fields.dueDate.confidence, 0.5)
    assert.deepInclude(warnings, { code: 'due_before_issue', field: 'dueDate' })
  })

  test('of two days to pay, the one after the invoice is meant', async ({ assert }) => {
    const { fields } = await read(
      "Date d'échéance : 11/02/2026",
      ...HEAD,
      'Date de facture : 12/03/2026',
      'Total TTC : 120,00 EUR',
      'À payer avant le 11/04/2026'
    )
    assert.equal(fields.dueDate.value, '2026-04-11')
  })

  test('an invoice of a day that has not come is never certain, and is said', async ({
    assert,
  }) => {
    const { fields, warnings } = await read(
      ...HEAD,
      'Date de facture : 12/03/2027',
      'Total TTC : 120,00 EUR'
    )
    assert.equal(fields.issueDate.value, '2027-03-12')
    assert.isAtMost(fields.issueDate.confidence, 0.5)
    assert.deepInclude(warnings, { code: 'issue_in_future', field: 'issueDate' })
  })

  test('without VAT, a line of the table is never taken for a larger total', async ({ assert }) => {
    const { fields } = await read(
      ...HEAD,
      'Date de facture : 12/03/2026',
      'Maquette, total HT : 385,00 EUR',
      'Total : 2 198,44 EUR',
      'TVA non applicable, art. 293 B du CGI'
    )
    assert.equal(fields.amountTtcCents.value, 219_844)
  })

  test('« Date de règlement » of a day to come is the day to pay', async ({ assert }) => {
    const { fields } = await read(
      ...HEAD,
      'Date de facture : 12/03/2026',
      'Date de règlement : 11/04/2026',
      'Total TTC : 120,00 EUR'
    )
    assert.equal(fields.dueDate.value, '2026-04-11')
    assert.isBelow(fields.dueDate.confidence, CERTAIN)
  })

  test('a number alone under the title is its number', async ({ assert }) => {
    const { fields } = await read(
      'FACTURE',
      'FA2608-7795',
      'Studio Marchand - SIRET 73282932000074',
      'Date de facture : 12/03/2026',
      'Total TTC : 120,00 EUR'
    )
    assert.equal(fields.numero.value, 'FA2608-7795')
  })

  test('an issuer is never surely its own client', async ({ assert }) => {
    const { fields } = await read(
      'Client : Studio Marchand',
      ...HEAD,
      'Date de facture : 12/03/2026',
      'Total TTC : 120,00 EUR'
    )
    assert.isTrue(
      fields.clientName.value !== 'Studio Marchand' || fields.clientName.confidence <= 0.5
    )
  })

  test('what a tax is of is no tax', async ({ assert }) => {
    const { fields } = await read(
      ...HEAD,
      'Date de facture : 12/03/2026',
      'Produits net : 804,35 EUR',
      'Port net : 4,99 EUR',
      'TVA 19,00 % sur 804,35 EUR : 152,83 EUR',
      'TVA 19,00 % sur 4,99 EUR : 0,95 EUR',
      'Total TTC : 963,12 EUR'
    )
    assert.equal(fields.amountTtcCents.value, 96_312)
    const { value, confidence } = fields.amountVatCents
    assert.isTrue(value === 15_378 || confidence < CERTAIN, `${value} @${confidence}`)
  })

  test('of two addresses of one client, none is certain', async ({ assert }) => {
    const { fields } = await read(
      ...HEAD,
      'Date de facture : 12/03/2026',
      ...CLIENT,
      'compta@delmas.example',
      'marie@delmas.example',
      'Total TTC : 120,00 EUR'
    )
    assert.equal(fields.clientEmail.value, 'compta@delmas.example')
    assert.isAtMost(fields.clientEmail.confidence, 0.6)
  })

  test('the address where goods are delivered is never surely the one that pays', async ({
    assert,
  }) => {
    const { fields } = await read(
      ...HEAD,
      'Date de facture : 12/03/2026',
      ...CLIENT,
      '',
      '',
      '',
      'Adresse de livraison :',
      'Librairie Delmas',
      '3 quai de la Loire',
      '69003 Lyon',
      'depot@delmas.example',
      '',
      '',
      'Total TTC : 120,00 EUR'
    )
    assert.equal(fields.clientEmail.value, 'depot@delmas.example')
    assert.isBelow(fields.clientEmail.confidence, CERTAIN)
  })

  test('an address that a drawn envelope sets in is still in the paragraph it ends: {inset} points')
    .with([
      { inset: 12, isRead: true },
      { inset: 20, isRead: true },
      { inset: 90, isRead: false },
    ])
    .run(async ({ assert }, { inset, isRead }) => {
      const lines = (rows: string[], x: number, y: number) =>
        written(rows).replace('50 780', `${x} ${y}`)
      const pdf = onePage({
        content: [
          lines([...HEAD, 'Date de facture : 12/03/2026', ...CLIENT], 50, 780),
          lines(['compta@delmas.example'], 50 + inset, 780 - 6 * 14),
          lines(['Total TTC : 120,00 EUR'], 50, 600),
        ].join(' '),
      })
      const outcome = await readDocument(pdf, emptyContext('2026-11-27'))
      const email = outcome.outcome === 'read' ? outcome.reading.fields.clientEmail.value : null
      assert.equal(email, isRead ? 'compta@delmas.example' : null)
    })
})
