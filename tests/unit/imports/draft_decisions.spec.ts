import { test } from '@japa/runner'
import fc from 'fast-check'
import type { DraftValues } from '#values/imports/draft_fields'
import {
  confidenceOf,
  isCertain,
  lowestConfidence,
  notChasedBecause,
  prepaidCentsOf,
  problemsOf,
  valuesOf,
  type DraftFacts,
} from '#values/imports/draft_decisions'
import { CERTAIN, DOCUMENT_TYPES, WARNING_CODES } from '#values/reading/result'

const EXTRACTED = {
  clientName: 'Librairie Delmas',
  numero: 'F-2026-014',
  amountTtcCents: 120_000,
  currency: 'EUR',
  issueDate: '2026-03-12',
  dueDate: '2026-04-11',
} satisfies DraftValues

const sure = (over: Partial<DraftFacts> = {}): DraftFacts => ({
  status: 'pending',
  documentType: 'invoice',
  documentTypeConfidence: 0.95,
  extracted: EXTRACTED,
  edited: {},
  confidence: Object.fromEntries(Object.keys(EXTRACTED).map((name) => [name, 0.95])),
  warnings: [],
  match: { clientId: 'c-1', reason: 'name', score: 0.97 },
  duplicates: 0,
  emailConfirmed: true,
  ...over,
})

const needed = ['numero', 'amountTtcCents', 'currency', 'issueDate', 'dueDate'] as const

test.group('What a draft is worth', () => {
  test('read surely, for a known client, with nothing against it: certain', ({ assert }) => {
    assert.isTrue(isCertain(sure()))
  })

  test('not certain: {name}')
    .with([
      { name: 'already validated', over: { status: 'validated' as const } },
      { name: 'a client that nobody knows', over: { match: null } },
      {
        name: 'a client that is only alike',
        over: { match: { clientId: 'c-1', reason: 'name' as const, score: 0.8 } },
      },
      { name: 'an address that nobody confirmed', over: { emailConfirmed: false } },
      { name: 'an invoice that may be there already', over: { duplicates: 1 } },
      { name: 'perhaps no invoice', over: { documentTypeConfidence: 0.7 } },
      {
        name: 'an account that differs',
        over: { warnings: [{ code: 'iban_differs' as const, params: {} }] },
      },
      {
        name: 'part of it paid, unsurely',
        over: { extracted: { ...EXTRACTED, amountDueCents: 100 } },
      },
    ])
    .run(({ assert }, { over }) => {
      assert.isFalse(isCertain(sure(over)))
    })

  test('each value that a reminder needs has to be sure, or written by a person', ({ assert }) => {
    for (const name of needed) {
      const unsure = sure({ confidence: { ...sure().confidence, [name]: CERTAIN - 0.01 } })
      assert.isFalse(isCertain(unsure), name)
      assert.isTrue(isCertain({ ...unsure, edited: { [name]: EXTRACTED[name] } }), name)
    }
  })

  test('a doubt outweighs every confidence, until a person answers it', ({ assert }) => {
    const doubtful = sure({ warnings: [{ code: 'date_ambiguous', params: { field: 'dueDate' } }] })
    assert.isFalse(isCertain(doubtful))
    assert.isTrue(isCertain({ ...doubtful, edited: { dueDate: '2026-04-11' } }))
  })

  test('no warning and no lower confidence ever makes a draft more certain', ({ assert }) => {
    const facts = fc.record({
      confidence: fc.record(
        Object.fromEntries(
          Object.keys(EXTRACTED).map((name) => [name, fc.double({ min: 0, max: 1, noNaN: true })])
        )
      ),
      codes: fc.subarray([...WARNING_CODES]),
    })
    fc.assert(
      fc.property(facts, ({ confidence, codes }) => {
        const draft = sure({ confidence, warnings: codes.map((code) => ({ code, params: {} })) })
        if (isCertain(draft)) {
          assert.isTrue(isCertain({ ...draft, warnings: [] }))
          assert.isAtLeast(Math.min(...needed.map((name) => confidenceOf(draft, name))), CERTAIN)
          assert.isAtLeast(lowestConfidence(draft), CERTAIN)
        }
      })
    )
  })

  test('only an invoice in euro that is still to be paid is chased', ({ assert }) => {
    for (const documentType of DOCUMENT_TYPES) {
      const reason = notChasedBecause(sure({ documentType }))
      assert.equal(reason, documentType === 'invoice' ? null : documentType)
    }
    const dollars = sure({ extracted: { ...EXTRACTED, currency: 'USD' } })
    assert.equal(notChasedBecause(dollars), 'currency_unsupported')
    const settled = sure({ extracted: { ...EXTRACTED, amountDueCents: 0 } })
    assert.equal(notChasedBecause(settled), 'already_paid')
    const stamped = sure({ warnings: [{ code: 'already_paid', params: {} }] })
    assert.equal(notChasedBecause(stamped), 'already_paid')
    assert.isNull(notChasedBecause({ ...stamped, edited: { documentType: 'invoice' } }))
    assert.isNull(notChasedBecause({ ...stamped, edited: { amountDueCents: 500 } }))
  })

  test('what is missing or impossible is named by field', ({ assert }) => {
    const empty = sure({ extracted: {}, match: null })
    assert.sameDeepMembers(
      problemsOf(empty),
      [...needed, 'clientName' as const].map((field) => ({ field, code: 'required' as const }))
    )
    assert.deepEqual(problemsOf(sure({ edited: { dueDate: '2026-03-11' } })), [
      { field: 'dueDate', code: 'due_before_issue' },
    ])
    assert.deepEqual(problemsOf(sure({ edited: { amountDueCents: 120_001 } })), [
      { field: 'amountDueCents', code: 'due_exceeds_total' },
    ])
    assert.isEmpty(problemsOf(sure()))
  })

  test('what a person wrote wins over what was read, an empty value too', ({ assert }) => {
    const values = valuesOf(sure({ edited: { numero: null, amountTtcCents: 5 } }))
    assert.containSubset(values, { numero: null, amountTtcCents: 5, dueDate: '2026-04-11' })
    assert.equal(values.clientId, 'c-1')
  })

  test('what was paid before is the total less what is left', ({ assert }) => {
    assert.equal(prepaidCentsOf({ amountTtcCents: 120_000, amountDueCents: 84_000 }), 36_000)
    assert.equal(prepaidCentsOf({ amountTtcCents: 120_000 }), 0)
    assert.equal(prepaidCentsOf({ amountTtcCents: 120_000, amountDueCents: 120_001 }), 0)
  })
})
