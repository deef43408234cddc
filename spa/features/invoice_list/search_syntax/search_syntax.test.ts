import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays } from '../../../lib/format.ts'
import { filtersOf, type InvoiceState, type Tone } from '../api/filters.ts'
import { parseSearch, problemsOf, type Condition } from './parse.ts'
import type { Range } from './ranges.ts'
import { withCondition, withoutToken, writeCondition } from './write.ts'

const TODAY = '2026-11-22'
const read = (text: string) => parseSearch(text, TODAY)
const filters = (text: string) => filtersOf('all', read(text))
const conditions = (text: string) => read(text).tokens.flatMap(({ condition }) => condition ?? [])

const typed = fc.string({
  unit: fc.constantFrom(
    ...'ab é:">< ,._-€1295/',
    'statut:',
    'montant:>',
    'client:"',
    'échéance:',
    'inconnu:'
  ),
  maxLength: 24,
})

const name = fc
  .string({ unit: fc.constantFrom(...'abéÉ &’,:-1 '), minLength: 1, maxLength: 12 })
  .map((text) => text.trim())
  .filter((text) => text !== '' && !/^(aucun|sans|none)$/i.test(text))
const cents = fc.integer({ min: 0, max: 99_999_999 })
const day = fc.integer({ min: -3000, max: 3000 }).map((days) => addDays(TODAY, days))

function rangeOf<Value extends string | number>(value: fc.Arbitrary<Value>) {
  return fc.oneof(
    fc.record({ sign: fc.constantFrom('>', '>=', '<', '<=', '='), first: value }),
    fc.tuple(value, value).map(([one, other]): Range<Value> => ({
      sign: '..',
      first: one <= other ? one : other,
      last: one <= other ? other : one,
    }))
  ) as fc.Arbitrary<Range<Value>>
}

const distinct = <Value>(value: fc.Arbitrary<Value>) =>
  fc.uniqueArray(value, { minLength: 1, maxLength: 3 })

const condition: fc.Arbitrary<Condition> = fc.oneof(
  distinct(
    fc.constantFrom<InvoiceState>('late', 'upcoming', 'paid', 'litigation', 'in_relance')
  ).map((values): Condition => ({ operator: 'status', values })),
  distinct(fc.constantFrom<Tone>('amical', 'courtois', 'ferme', 'mise_en_demeure')).map(
    (values): Condition => ({ operator: 'step', values })
  ),
  fc
    .tuple(
      fc.constantFrom('client', 'numero', 'plan'),
      fc.array(name, { minLength: 1, maxLength: 3 })
    )
    .map(([operator, values]) => ({ operator, values }) as Condition),
  fc.constant<Condition>({ operator: 'plan', values: [] }),
  fc
    .tuple(fc.constantFrom('amount', 'remainder'), rangeOf(cents))
    .map(([operator, range]) => ({ operator, range }) as Condition),
  rangeOf(day).map((range): Condition => ({ operator: 'due', range }))
)

describe('the search of invoices', () => {
  test('any text is read, and nothing of it is lost', () => {
    fc.assert(
      fc.property(fc.oneof(typed, fc.string()), (text) => {
        const { tokens } = read(text)
        const pieces = tokens.map(({ start, end }) => text.slice(start, end)).join('')
        expect(pieces.replace(/\s/g, '')).toBe(text.replace(/\s/g, ''))
        for (const [index, token] of tokens.entries()) {
          expect(token.start).toBeGreaterThanOrEqual(tokens[index - 1]?.end ?? 0)
          expect(token.end).toBeGreaterThan(token.start)
          const says = [token.condition, token.problem].filter(Boolean).length
          expect(says).toBe(token.name === null ? 0 : 1)
        }
      })
    )
  })

  test('what is written is read back the same, in both languages', () => {
    fc.assert(
      fc.property(fc.array(condition, { maxLength: 4 }), (asked) => {
        for (const locale of ['fr', 'en'] as const) {
          const text = asked.map((one) => writeCondition(one, locale)).join(' ')
          expect(conditions(text)).toEqual(asked)
          expect(problemsOf(read(text))).toEqual([])
        }
      })
    )
  })

  test('taking a piece away leaves the others as they were', () => {
    fc.assert(
      fc.property(fc.array(condition, { minLength: 1, maxLength: 4 }), fc.nat(), (asked, pick) => {
        const text = asked.map((one) => writeCondition(one, 'fr')).join('  ')
        const gone = pick % asked.length
        const token = read(text).tokens[gone]
        expect(token).toBeDefined()
        if (token === undefined) return
        expect(conditions(withoutToken(text, token))).toEqual(asked.toSpliced(gone, 1))
      })
    )
  })

  test('a menu replaces what its operator said, and nothing else', () => {
    fc.assert(
      fc.property(typed, condition, (text, chosen) => {
        const next = withCondition(text, chosen.operator, chosen, 'fr')
        expect(conditions(next).filter(({ operator }) => operator === chosen.operator)).toEqual([
          chosen,
        ])
        expect(read(next).words).toBe(read(text).words)
        const others = (from: string) =>
          conditions(from).filter(({ operator }) => operator !== chosen.operator)
        expect(others(next)).toEqual(others(text))
      })
    )
  })

  test('French and English ask the same', () => {
    expect(filters('status:overdue amount:>500 client:lefevre due:>15/09/2026')).toEqual(
      filters('statut:en_retard montant:>500 client:lefevre échéance:>15/09/2026')
    )
    expect(filters('Statut:"En retard" ETAPE:ferme')).toEqual(filters('state:late step:firm'))
  })

  test('operators become typed filters, and the rest is searched', () => {
    expect(
      filters('lefèvre statut:en_retard,litige montant:>500 échéance:>15/09/2026 F-2026')
    ).toEqual({
      view: 'all',
      q: 'lefèvre F-2026',
      status: ['late', 'litigation'],
      amountMinCents: 50_001,
      dueFrom: '2026-09-16',
    })
    expect(filters('montant:100..500 reste:<=99,90')).toEqual({
      view: 'all',
      amountMinCents: 10_000,
      amountMaxCents: 50_000,
      maxCents: 9_990,
    })
    expect(filters('client:lefevre,"le port" plan:aucun')).toEqual({
      view: 'all',
      client: ['lefevre', 'le port'],
      hasPlan: false,
    })
    expect(filters('montant:>100 montant:<900 statut:payée statut:litige')).toEqual({
      view: 'all',
      amountMinCents: 10_001,
      amountMaxCents: 89_999,
      status: ['paid', 'litigation'],
    })
  })

  test('days can be a month, a week, or move with the calendar', () => {
    expect(filters('échéance:09/2026')).toMatchObject({
      dueFrom: '2026-09-01',
      dueTo: '2026-09-30',
    })
    expect(filters('échéance:ce_mois')).toMatchObject({
      dueFrom: '2026-11-01',
      dueTo: '2026-11-30',
    })
    expect(filters('due:next_month')).toMatchObject({ dueFrom: '2026-12-01', dueTo: '2026-12-31' })
    expect(filters('due:this_week')).toMatchObject({ dueFrom: '2026-11-16', dueTo: '2026-11-22' })
    expect(filters('échéance:aujourd’hui')).toMatchObject({ dueFrom: TODAY, dueTo: TODAY })
    expect(filters('échéance:15/09')).toMatchObject({ dueFrom: '2026-09-15', dueTo: '2026-09-15' })
  })

  test('what cannot be read is said, and the rest still works', () => {
    expect(
      problemsOf(read('clent:lefevre montant:beaucoup statut:perdue échéance: due:32/13'))
    ).toEqual([
      { kind: 'unknown', name: 'clent', nearest: 'client' },
      { kind: 'unreadable', operator: 'amount', value: 'beaucoup' },
      { kind: 'unreadable', operator: 'status', value: 'perdue' },
      { kind: 'empty', operator: 'due' },
      { kind: 'unreadable', operator: 'due', value: '32/13' },
    ])
    expect(filters('clent:x montant:>500 kerbrat')).toEqual({
      view: 'all',
      q: 'kerbrat',
      amountMinCents: 50_001,
    })
    expect(problemsOf(read('zzz:1'))).toEqual([
      { kind: 'unknown', name: 'zzz', nearest: undefined },
    ])
    expect(read('"objet: toiture"')).toMatchObject({ words: 'objet: toiture' })
  })
})
