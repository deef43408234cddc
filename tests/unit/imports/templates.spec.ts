import { test } from '@japa/runner'
import { emptyContext } from '#services/imports/reading_context'
import { readDocument } from '#services/imports/read_document'
import type { InvoiceReading } from '#values/reading/result'
import { learn, taught, type LearntTemplate } from '#values/reading/templates'
import { onePage, written } from '#tests/helpers/invoices/raw_pdf'

/** An issuer that calls things by names of its own. */
const lines = ({ numero, client, pay }: { numero: string; client: string; pay: string }) => [
  'Atelier Kermadec - SIRET 73282932000074',
  `Facture n° ${numero}`,
  'Date de facture : 12/03/2026',
  `Notre hôte : ${client}`,
  `Bouclage des comptes ${pay}`,
  'Total TTC : 1 200,00 EUR',
]

const first = { numero: 'F-1', client: 'Auberge du Lac', pay: '11/04/2026' }
const second = { numero: 'F-2', client: 'Moulin Vert', pay: '20/05/2026' }

async function read(page: typeof first, templates: LearntTemplate[] = []): Promise<InvoiceReading> {
  const context = { ...emptyContext('2026-11-27'), templates, withText: true }
  const outcome = await readDocument(onePage({ content: written(lines(page)) }), context)
  if (outcome.outcome !== 'read') {
    throw new Error(outcome.outcome)
  }
  return outcome.reading
}

async function corrected(): Promise<LearntTemplate> {
  const reading = await read(first)
  const places = [
    learn(reading.text ?? [], 'clientName', first.client),
    learn(reading.text ?? [], 'dueDate', '2026-04-11'),
  ]
  return {
    fingerprint: reading.issuerFingerprint ?? '',
    places: places.filter((place) => place !== null),
  }
}

test.group('Corrections teach', () => {
  test('the next invoice of the same issuer is read as the last one was corrected', async ({
    assert,
  }) => {
    assert.notEqual((await read(second)).fields.clientName.value, second.client)
    const reading = await read(second, [await corrected()])
    assert.containsSubset(reading.fields, {
      clientName: { value: second.client, confidence: 0.93, source: 'text' },
      dueDate: { value: '2026-05-20' },
      numero: { value: second.numero },
    })
  })

  test('a value written in its own way is found by what it means', async ({ assert }) => {
    const reading = await read(first)
    assert.deepInclude(learn(reading.text ?? [], 'amountTtcCents', 120_000), {
      anchor: 'total ttc',
      position: 'same',
    })
    assert.deepInclude(learn(reading.text ?? [], 'issueDate', '2026-03-12'), {
      anchor: 'date de facture',
    })
  })

  test('a correction that is nowhere on the page teaches nothing', async ({ assert }) => {
    const reading = await read(first)
    assert.isNull(learn(reading.text ?? [], 'clientName', 'Quelqu’un d’autre'))
    assert.isNull(learn(reading.text ?? [], 'amountTtcCents', 99_999))
  })

  test('another issuer, or a layout without those words, is not touched', async ({ assert }) => {
    const template = await corrected()
    const plain = await read(second)
    assert.deepEqual(
      (await read(second, [{ ...template, fingerprint: '552081317' }])).fields,
      plain.fields
    )
    const absent = {
      ...template,
      places: template.places.map((place) => ({ ...place, anchor: 'ailleurs' })),
    }
    assert.deepEqual((await read(second, [absent])).fields, plain.fields)
  })

  test('a newer lesson replaces the older one of the same field', ({ assert }) => {
    const template = taught(
      taught({ fingerprint: 'x', places: [] }, { field: 'numero', anchor: 'a', position: 'same' }),
      { field: 'numero', anchor: 'b', position: 'right' }
    )
    assert.deepEqual(template.places, [{ field: 'numero', anchor: 'b', position: 'right' }])
  })
})
