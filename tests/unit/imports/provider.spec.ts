import { test } from '@japa/runner'
import { completeReading } from '#services/imports/provider/complete_reading'
import { OpenAiCompatibleProvider } from '#services/imports/provider/openai_compatible'
import { emptyContext } from '#services/imports/reading_context'
import { readDocument } from '#services/imports/read_document'
import { CERTAIN, type InvoiceReading } from '#values/reading/result'
import { FakeModel } from '#tests/helpers/fake_model'
import { onePage, written } from '#tests/helpers/invoices/raw_pdf'
import { sampleInvoice } from '#tests/helpers/invoices/sample'
import { ublOf } from '#tests/helpers/invoices/xml'

/** Words that no label announces: the page alone leaves the client and the day to pay out. */
const LINES = [
  'Atelier Kermadec',
  'Facture n° F-2026-014',
  'Date de facture : 12/03/2026',
  'pour le compte de la maison Delmas & fils',
  'nous vous saurions gré de votre virement, au 11/04/2026 par exemple',
  'Total HT : 1 000,00 EUR',
  'TVA 20 % : 200,00 EUR',
  'Total TTC : 1 200,00 EUR',
]

async function read(): Promise<InvoiceReading> {
  const context = { ...emptyContext('2026-11-27'), withText: true }
  const outcome = await readDocument(onePage({ content: written(LINES) }), context)
  if (outcome.outcome !== 'read') {
    throw new Error(outcome.outcome)
  }
  return outcome.reading
}

test.group('A model that reads pages', (group) => {
  let model: FakeModel
  let baseUrl: string
  group.each.setup(async () => {
    model = new FakeModel()
    baseUrl = await model.start()
    return () => model.stop()
  })

  const ask = async (options: { timeoutMs?: number; apiKey?: string | null } = {}) => {
    const reading = await read()
    const provider = new OpenAiCompatibleProvider({
      baseUrl,
      model: 'small',
      apiKey: 'secret',
      timeoutMs: 5000,
      ...options,
    })
    return { before: reading, after: await completeReading(reading, reading.text ?? [], provider) }
  }

  test('fills what the page left out, from words that stand on it', async ({ assert }) => {
    model.answer = {
      content: '{"clientName": "maison Delmas & fils", "dueDate": "11/04/2026", "iban": null}',
    }
    const { before, after } = await ask()
    assert.notEqual(before.fields.clientName.value, 'maison Delmas & fils')
    assert.containsSubset(after.fields, {
      clientName: { value: 'maison Delmas & fils', source: 'provider', confidence: 0.75 },
      dueDate: { value: '2026-04-11', source: 'provider' },
    })
    assert.equal(after.fields.clientName.box?.page, 1)
    assert.deepEqual(after.fields.numero, before.fields.numero)
  })

  test('is asked for unsure fields only, with the words of the page and the key', async ({
    assert,
  }) => {
    await ask()
    const [{ path, authorization, body }] = model.requests
    assert.equal(path, '/v1/chat/completions')
    assert.equal(authorization, 'Bearer secret')
    assert.equal(body.temperature, 0)
    assert.include(body.messages[1].content, 'maison Delmas')
    assert.include(body.messages[0].content, '"clientName"')
    assert.notInclude(body.messages[0].content, '"amountTtcCents"')
    await ask({ apiKey: null })
    assert.isUndefined(model.requests[1].authorization)
  })

  test('what it makes up is nowhere on the page, and is left out')
    .with([
      '{"clientName": "Delmas International SA"}',
      '{"dueDate": "30/04/2026"}',
      '{"dueDate": "2026"}',
      '{"iban": "FR7630006000011234567890189"}',
      '{"amountTtcCents": "1 000,00"}',
      '{"clientName": "", "dueDate": "jamais", "evil": "F-2026-014", "__proto__": {"clientName": "x"}}',
    ])
    .run(async ({ assert }, content) => {
      model.answer = { content }
      const { before, after } = await ask()
      assert.deepEqual(after.fields, before.fields)
    })

  test('that says the same as the page makes it surer, and never certain', async ({ assert }) => {
    const reading = await read()
    Object.assign(reading.fields.issueDate, { confidence: 0.6, source: 'ocr' })
    model.answer = { content: '{"issueDate": "12/03/2026"}' }
    const provider = new OpenAiCompatibleProvider({
      baseUrl,
      model: 'small',
      apiKey: null,
      timeoutMs: 5000,
    })
    const after = await completeReading(reading, reading.text ?? [], provider)
    assert.containsSubset(after.fields.issueDate, {
      value: '2026-03-12',
      confidence: 0.85,
      source: 'ocr',
    })
    assert.isBelow(after.fields.issueDate.confidence, CERTAIN)
  })

  test('that does not answer well changes nothing')
    .with([
      { name: 'an error', answer: { status: 500, content: '{}' } },
      { name: 'no JSON', answer: { raw: '<html>' } },
      { name: 'words for JSON', answer: { content: 'The client is maison Delmas & fils.' } },
      { name: 'a number for words', answer: { content: '{"clientName": 12}' } },
      { name: 'too much', answer: { raw: `"${'x'.repeat(300_000)}"` } },
      { name: 'a way elsewhere', answer: { status: 302, content: '{}' } },
      { name: 'silence', answer: 'silence' as const },
    ])
    .run(async ({ assert }, { answer }) => {
      model.answer = answer
      const { before, after } = await ask({ timeoutMs: 300 })
      assert.deepEqual(after, before)
    })

  test('is never asked about an XML', async ({ assert }) => {
    const outcome = await readDocument(ublOf(sampleInvoice(1)), emptyContext('2026-11-27'))
    const provider = new OpenAiCompatibleProvider({
      baseUrl,
      model: 'small',
      apiKey: null,
      timeoutMs: 300,
    })
    if (outcome.outcome === 'read') {
      await completeReading(outcome.reading, [{ page: 1, cells: [] }], provider)
    }
    assert.isEmpty(model.requests)
  })
})
