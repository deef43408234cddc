import { test } from '@japa/runner'
import { invoicePdf } from '#services/demo/invoice_pdf'
import { readDocument } from '#services/imports/read_document'
import { emptyContext } from '#services/imports/reading_context'
import { onePage, written } from '#tests/helpers/invoices/raw_pdf'

const page = (...words: string[]) =>
  onePage({
    content: written([
      'Studio Marchand - SIRET 73282932000074',
      'Facture n° F-2026-014',
      'Date de facture : 12/03/2026',
      'Client : Librairie Delmas',
      'Total TTC : 1 200,00 EUR',
      ...words,
    ]),
  })

async function datesOf(pdf: Buffer) {
  const outcome = await readDocument(pdf, emptyContext('2026-11-27'))
  if (outcome.outcome !== 'read') {
    throw new Error(outcome.outcome)
  }
  const { issueDate, dueDate } = outcome.reading.fields
  return { issueDate: issueDate.value, dueDate: dueDate.value }
}

test.group('The day by which to pay', () => {
  test('is announced by « {words} »')
    .with(
      [
        'Date limite : 11/04/2026',
        'Date limite de règlement 11/04/2026',
        'À régler le 11 avril 2026.',
        'À payer au 11/04/2026',
        'À acquitter avant le 11/04/2026',
        'À verser pour le 11/04/2026',
        'À régler par virement au plus tard le 11/04/2026',
        'Échéance : 11/04/2026',
        'Payable by 11 April 2026',
        'Zahlbar bis zum 11.04.2026',
      ].map((words) => ({ words }))
    )
    .run(async ({ assert }, { words }) => {
      assert.deepEqual(await datesOf(page(words)), {
        issueDate: '2026-03-12',
        dueDate: '2026-04-11',
      })
    })

  test('is not announced by « {words} »')
    .with(
      [
        'Date limite de dépôt du dossier : 11/04/2026',
        "Date limite d'utilisation : 11/04/2026",
        'Réglée le 11/04/2026',
        'Livraison le 11/04/2026',
        'Prochaine facture le 11/04/2026',
      ].map((words) => ({ words }))
    )
    .run(async ({ assert }, { words }) => {
      assert.equal((await datesOf(page(words))).dueDate, null)
    })

  test('stands in a sentence beside the day of issue, as in the demo’s own invoices', async ({
    assert,
  }) => {
    const pdf = await invoicePdf({
      seller: {
        name: 'Camille Roux',
        trade: 'Photographe',
        address: '4 rue des Lilas',
        town: '75011 Paris',
        siret: '73282932000074',
        vatNumber: 'FR44732829320',
        email: 'camille@exemple.fr',
        phone: '06 12 34 56 78',
        iban: 'FR7630006000011234567890189',
      },
      buyer: {
        name: 'Librairie Delmas',
        address: '12 place du Marché',
        town: '69003 Lyon',
        isConsumer: false,
      },
      numero: '2026-014',
      subject: 'Reportage',
      issueDate: '2026-03-12',
      dueDate: '2026-04-11',
      amountTtcCents: 120_000,
    })
    assert.deepEqual(await datesOf(Buffer.from(pdf)), {
      issueDate: '2026-03-12',
      dueDate: '2026-04-11',
    })
  })
})
