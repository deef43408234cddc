import { expect, test } from 'vitest'
import { doubtCount, doubtsOf, surenessOf } from './doubts.ts'
import type { Draft, DraftRow, Field } from './types.ts'

const aField = (over: Partial<Field> = {}) =>
  ({
    value: 'F-1',
    read: 'F-1',
    confidence: 0.98,
    source: 'text',
    page: 1,
    box: null,
    ...over,
  }) as Field

test('a value is sure from .9, or as soon as a person wrote it', () => {
  expect(surenessOf('numero', aField())).toBe('sure')
  expect(surenessOf('numero', aField({ confidence: 0.72 }))).toBe('doubtful')
  expect(surenessOf('numero', aField({ confidence: 0.72, source: 'user' }))).toBe('sure')
  expect(surenessOf('numero', aField({ value: null, confidence: 0 }))).toBe('missing')
  expect(surenessOf('amountDueCents', aField({ value: null, confidence: 0 }))).toBe('sure')
})

test('doubts come in the order of the form, and a known client is not asked about again', () => {
  const fields = {
    clientId: aField({ value: null }),
    clientName: aField(),
    clientEmail: aField({ value: null }),
    numero: aField(),
    issueDate: aField(),
    dueDate: aField({ confidence: 0.7 }),
    amountTtcCents: aField({ confidence: 0.65 }),
  } as unknown as Draft['fields']
  expect(doubtsOf({ fields })).toEqual(['clientEmail', 'dueDate', 'amountTtcCents'])
  expect(doubtsOf({ fields: { ...fields, clientId: aField({ value: 'c-1' }) as never } })).toEqual([
    'dueDate',
    'amountTtcCents',
  ])
})

test('a row counts the same doubts from its confidences', () => {
  const sure = { numero: 1, issueDate: 1, amountTtcCents: 1 }
  const row = (confidence: Record<string, number>, over: Partial<DraftRow> = {}) =>
    doubtCount({
      confidence: { ...sure, ...confidence },
      amountDueCents: null,
      ...over,
    } as DraftRow)

  const known = { clientId: 'c-1' }
  expect(row({ dueDate: 0.7, clientName: 0.95, clientEmail: 0 }, { clientId: null })).toBe(2)
  // However unsure its name was, it was found: the form does not ask for it either.
  expect(row({ dueDate: 1, clientId: 0.88, clientName: 0.4, clientEmail: 0 }, known)).toBe(0)
  expect(row({ dueDate: 1, amountDueCents: 0.5 }, { ...known, amountDueCents: 900 })).toBe(1)
})
