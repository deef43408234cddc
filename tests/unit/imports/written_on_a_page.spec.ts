import { test } from '@japa/runner'
import fc from 'fast-check'
import { readDocument } from '#services/imports/read_document'
import { emptyContext } from '#services/imports/reading_context'
import { addDays, type LocalDate } from '#values/local_date'
import {
  english,
  french,
  german,
  longEnglish,
  longFrench,
  Paper,
  shortEnglish,
  slashed,
} from '#tests/helpers/invoices/paper'

const RUNS = process.env.SIZES === 'full' ? 200 : 12

const dotted = (date: LocalDate) => date.split('-').toReversed().join('.')

const GERMAN_MONTHS =
  'Januar Februar März April Mai Juni Juli August September Oktober November Dezember'.split(' ')

function longGerman(date: LocalDate): string {
  const [year, month, day] = date.split('-').map(Number)
  return `${day}. ${GERMAN_MONTHS[month - 1]} ${year}`
}

const MANNERS = [
  {
    language: 'French',
    amount: (cents: number) => `${french(cents)} €`,
    dates: [slashed, longFrench],
    words: [
      'Facture n°',
      'Date de facture',
      "Date d'échéance",
      'Total HT',
      'TVA 20 %',
      'Total TTC',
    ],
  },
  {
    language: 'English',
    amount: (cents: number) => `€${english(cents)}`,
    dates: [longEnglish, shortEnglish],
    words: ['Invoice number', 'Invoice date', 'Due date', 'Subtotal', 'VAT 20%', 'Total amount'],
  },
  {
    language: 'German',
    amount: (cents: number) => `${german(cents)} EUR`,
    dates: [dotted, longGerman],
    words: [
      'Rechnungsnummer',
      'Rechnungsdatum',
      'Fällig am',
      'Nettobetrag',
      'MwSt',
      'Gesamtbetrag',
    ],
  },
]

test.group('Amounts and dates written on a page', (group) => {
  group.each.timeout(180_000)

  test('in {language} come back from it as they were')
    .with(MANNERS)
    .run(async ({ assert }, { amount, dates, words }) => {
      const drawn = fc.record({
        netCents: fc.integer({ min: 100, max: 80_000_000 }),
        days: fc.integer({ min: 0, max: 600 }),
        delay: fc.integer({ min: 1, max: 90 }),
        date: fc.constantFrom(...dates),
      })
      await fc.assert(
        fc.asyncProperty(drawn, async ({ netCents, days, delay, date }) => {
          const issueDate = addDays('2025-01-03', days)
          const dueDate = addDays(issueDate, delay)
          const vatCents = Math.round(netCents * 0.2)
          const values = [
            'F-2026-014',
            date(issueDate),
            date(dueDate),
            amount(netCents),
            amount(vatCents),
            amount(netCents + vatCents),
          ]
          const paper = new Paper()
          for (const [index, word] of words.entries()) {
            paper.row(
              [
                [`${word} :`, 60],
                [values[index], 260],
              ],
              80 + index * 30
            )
          }
          const outcome = await readDocument(await paper.finish(), emptyContext('2026-11-27'))
          const fields = outcome.outcome === 'read' ? outcome.reading.fields : null
          assert.deepEqual(
            [
              fields?.issueDate.value,
              fields?.dueDate.value,
              fields?.amountHtCents.value,
              fields?.amountVatCents.value,
              fields?.amountTtcCents.value,
            ],
            [issueDate, dueDate, netCents, vatCents, netCents + vatCents]
          )
        }),
        { numRuns: RUNS }
      )
    })
})
