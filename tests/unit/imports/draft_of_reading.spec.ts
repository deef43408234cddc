import { test } from '@japa/runner'
import { draftOfReading } from '#values/imports/draft_of_reading'
import { canMoveFile, IMPORT_FILE_STATES, isWorthAnotherReading } from '#values/imports/file_state'
import { canMoveDraft, DRAFT_STATUSES } from '#values/draft_status'
import { emptyFields, type InvoiceReading, type ReadFields } from '#values/reading/result'

const box = { page: 1, x: 0.1, y: 0.2, width: 0.3, height: 0.02 }
const field = <T>(value: T, confidence = 0.95) => ({
  value,
  confidence,
  source: 'text' as const,
  box,
})

const reading = (fields: Partial<ReadFields>, over: Partial<InvoiceReading> = {}) => ({
  documentType: 'invoice' as const,
  documentTypeConfidence: 0.95,
  syntax: null,
  profile: null,
  fields: { ...emptyFields(), ...fields },
  warnings: [],
  notes: {},
  pageCount: 1,
  issuerFingerprint: null,
  ...over,
})

const SOMETHING = {
  clientName: 'Atelier Martin',
  clientEmail: 'a@b.example',
  numero: 'F-1',
  issueDate: '2026-03-01',
  dueDate: '2026-03-31',
  amountTtcCents: 12_000,
}

test.group('What a draft keeps of a reading', () => {
  test('each value with how sure it is and where it stands; of an account its end only', ({
    assert,
  }) => {
    const draft = draftOfReading(
      reading({ numero: field('F-1'), iban: field('FR7630006000011234567890189') }),
      []
    )
    assert.deepEqual(draft.extracted, { numero: 'F-1', iban: '0189' })
    assert.deepEqual(draft.confidence, { numero: 0.95, iban: 0.95 })
    assert.deepEqual(draft.places.numero, { source: 'text', box })
  })

  test('what its form cannot hold was not read')
    .with([
      { fields: { numero: field('N'.repeat(61)) } },
      { fields: { amountTtcCents: field(0) } },
      { fields: { amountTtcCents: field(1e12) } },
      { fields: { clientEmail: field('a@b@c') } },
      { fields: { clientSiren: field('123456789') } },
      { fields: { issueDate: field('2026-02-30') } },
      { fields: { currency: field('euro') } },
    ])
    .run(({ assert }, { fields }) => {
      assert.deepEqual(draftOfReading(reading(fields as Partial<ReadFields>), []).extracted, {})
    })

  test('a guess is asked for, not shown: what a reminder stands on is missing below .6: {$self}')
    .with(Object.keys(SOMETHING) as (keyof typeof SOMETHING)[])
    .run(({ assert }, name) => {
      const read = (confidence: number) =>
        draftOfReading(reading({ [name]: field(SOMETHING[name], confidence) }), []).extracted
      assert.deepEqual(read(0.59), {})
      assert.deepEqual(Object.keys(read(0.6)), [name])
    })

  test('what is left to pay is shown however unsure: without it the whole sum would be asked', ({
    assert,
  }) => {
    const { extracted } = draftOfReading(reading({ amountDueCents: field(5_000, 0.3) }), [])
    assert.deepEqual(extracted, { amountDueCents: 5_000 })
  })

  test('what an XML says is shown with its warning, even where the page contradicts it', ({
    assert,
  }) => {
    const numero = { ...field('F-1', 0.5), source: 'xml' as const }
    const { extracted } = draftOfReading(
      reading({ numero }, { warnings: [{ code: 'xml_page_mismatch', field: 'numero' }] }),
      []
    )
    assert.deepEqual(extracted, { numero: 'F-1' })
  })

  test('an account number is quoted in no warning', ({ assert }) => {
    const { warnings } = draftOfReading(
      reading(
        {},
        {
          warnings: [
            { code: 'iban_invalid', field: 'iban', detail: 'FR7630006000011234567890188' },
            { code: 'xml_attachment_name', detail: 'facture.xml' },
          ],
        }
      ),
      []
    )
    assert.deepEqual(warnings, [
      { code: 'iban_invalid', params: { field: 'iban' } },
      { code: 'xml_attachment_name', params: { detail: 'facture.xml' } },
    ])
  })

  test('an invoice of somebody else is said, when the organization has a number to compare', ({
    assert,
  }) => {
    const received = reading({ sellerSiren: field('443061841') })
    const codes = (own: string[]) => draftOfReading(received, own).warnings.map(({ code }) => code)
    assert.deepEqual(codes(['732829320']), ['seller_is_someone_else'])
    assert.deepEqual(codes(['443061841']), [])
    assert.deepEqual(codes([]), [])
  })
})

test.group('Where a file and a draft may go', () => {
  test('what is read or refused may be forgotten; a duplicate, and what was forgotten, go nowhere', ({
    assert,
  }) => {
    const moves = IMPORT_FILE_STATES.flatMap((from) =>
      IMPORT_FILE_STATES.filter((to) => canMoveFile(from, to)).map((to) => `${from}>${to}`)
    )
    assert.sameMembers(moves, [
      'queued>reading',
      'queued>cancelled',
      'reading>ready',
      'reading>unreadable',
      'reading>queued',
      'reading>cancelled',
      'ready>purged',
      'unreadable>queued',
      'unreadable>cancelled',
      'unreadable>purged',
      'cancelled>queued',
      'cancelled>purged',
    ])
  })

  test('a draft is decided on from pending, and undone back to it', ({ assert }) => {
    const moves = DRAFT_STATUSES.flatMap((from) =>
      DRAFT_STATUSES.filter((to) => canMoveDraft(from, to)).map((to) => `${from}>${to}`)
    )
    assert.sameMembers(moves, [
      'pending>validated',
      'pending>skipped',
      'validated>pending',
      'skipped>pending',
    ])
  })

  test('a crash is tried again, twice; a refusal is not', ({ assert }) => {
    assert.isTrue(isWorthAnotherReading('reader_crashed', 2))
    assert.isFalse(isWorthAnotherReading('reader_crashed', 3))
    assert.isFalse(isWorthAnotherReading('damaged', 1))
  })
})
