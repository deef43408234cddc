import { test } from '@japa/runner'
import fc from 'fast-check'
import { addDays } from '#values/local_date'
import { datesIn } from '#values/reading/date_text'
import { longEnglish, longFrench, shortEnglish, slashed } from '#tests/helpers/invoices/paper'

const days = fc.integer({ min: 0, max: 20_000 }).map((day) => addDays('2000-01-01', day))

const GERMAN_MONTHS =
  'Januar Februar März April Mai Juni Juli August September Oktober November Dezember'.split(' ')

const longGerman = (date: string) => {
  const [year, month, day] = date.split('-').map(Number)
  return `${day}. ${GERMAN_MONTHS[month - 1]} ${year}`
}

test.group('Dates in a text', () => {
  test('a date written as {name} is read as it was')
    .with([
      { name: '12/03/2026', write: slashed },
      { name: '12.03.2026', write: (date: string) => slashed(date).replaceAll('/', '.') },
      { name: '12-03-2026', write: (date: string) => slashed(date).replaceAll('/', '-') },
      { name: '12 mars 2026', write: longFrench },
      { name: '12. März 2026', write: longGerman },
      { name: 'March 12, 2026', write: longEnglish },
      { name: '12 Mar 2026', write: shortEnglish },
      { name: '2026-03-12', write: (date: string) => date },
      { name: '20260312', write: (date: string) => date.replaceAll('-', '') },
    ])
    .run(({ assert }, { write }) => {
      fc.assert(
        fc.property(days, (date) => {
          const [found, ...more] = datesIn(`Facture du ${write(date)} à payer`)
          assert.equal(found?.date, date, write(date))
          assert.isEmpty(more)
        })
      )
    })

  test('{text} holds {found}')
    .with([
      { text: '1er janvier 2027', found: ['2027-01-01'] },
      { text: '26.10.22', found: ['2022-10-26'] },
      { text: '7. Mai 2014', found: ['2014-05-07'] },
      { text: 'August 3 , 2014', found: ['2014-08-03'] },
      { text: '31/02/2026', found: [] },
      { text: '2026-02-30', found: [] },
      { text: '192.168.10.12', found: [] },
      { text: '01 71 17 61 67', found: [] },
      { text: 'du 01/01/2026 au 31/01/2026', found: ['2026-01-01', '2026-01-31'] },
      { text: '11/17/2017', found: ['2017-11-17'] },
      { text: '1242/1242', found: [] },
    ])
    .run(({ assert }, { text, found }) => {
      assert.deepEqual(
        datesIn(text).map(({ date }) => date),
        found
      )
    })

  test('a day and a month that could be exchanged say so', ({ assert }) => {
    assert.containsSubset(datesIn('11/03/2017')[0], {
      date: '2017-03-11',
      ambiguous: true,
      otherDate: '2017-11-03',
    })
    assert.containsSubset(datesIn('31/03/2017')[0], { ambiguous: false, otherDate: null })
    assert.containsSubset(datesIn('11/17/2017')[0], { isMonthFirst: true })
  })
})
