import { test } from '@japa/runner'
import fc from 'fast-check'
import { readAmount, readDay, type DateOrder, type DecimalMark } from '#values/csv_import/cells'
import { dateOrderOf, decimalMarkOf } from '#values/csv_import/writing'
import { addDays } from '#values/local_date'
import { MAX_AMOUNT_CENTS } from '#values/money'

const cents = fc.integer({ min: -MAX_AMOUNT_CENTS, max: MAX_AMOUNT_CENTS })
const day = fc.integer({ min: 0, max: 36_000 }).map((days) => addDays('1995-01-01', days))

/** Every way in which spreadsheets and tools write an amount with that decimal mark. */
function writings(value: number, mark: DecimalMark): string[] {
  const digits = String(Math.abs(value)).padStart(3, '0')
  const [whole, decimals] = [digits.slice(0, -2), digits.slice(-2)]
  const grouped = (separator: string) => whole.replace(/\B(?=(\d{3})+$)/g, separator)
  const plain = [
    whole + mark + decimals,
    ...[' ', '\u00a0', '\u202f', '’', mark === ',' ? '.' : ','].map(
      (separator) => grouped(separator) + mark + decimals
    ),
    `${whole}${mark}${decimals}00`,
    ...(decimals === '00' ? [whole, grouped(' ')] : []),
    ...(decimals.endsWith('0') ? [whole + mark + decimals[0]] : []),
  ]
  const signed =
    value < 0
      ? plain.flatMap((text) => [`-${text}`, `−${text}`, `${text}-`, `(${text})`, `- ${text}`])
      : plain
  return signed.flatMap((text) => [text, ` ${text} `, `${text} €`, `${text} EUR`, `€${text}`])
}

function dayWritings(date: string, order: DateOrder): string[] {
  const [year, month, dayOfMonth] = date.split('-')
  const [first, second] = order === 'day' ? [dayOfMonth, month] : [month, dayOfMonth]
  const instant = new Date(`${date}T00:00:00Z`)
  const months = (locale: string, style: 'long' | 'short') =>
    new Intl.DateTimeFormat(locale, { timeZone: 'UTC', month: style }).format(instant)
  return [
    date,
    `${date} 00:00:00`,
    `${date}T23:59:59Z`,
    `${first}/${second}/${year}`,
    `${first}.${second}.${year}`,
    `${first}-${second}-${year}`,
    `${Number(first)}/${Number(second)}/${year}`,
    `${first}/${second}/${year} 14:30`,
    `${Number(dayOfMonth)} ${months('fr-FR', 'long')} ${year}`,
    `${Number(dayOfMonth)} ${months('en-GB', 'long')} ${year}`,
    `${months('en-US', 'long')} ${Number(dayOfMonth)}, ${year}`,
    `${dayOfMonth}-${months('en-US', 'short')}-${year}`,
  ]
}

test.group('Amounts and days of a file', () => {
  test('an amount is read to the cent however French and English spreadsheets write it', ({
    assert,
  }) => {
    fc.assert(
      fc.property(cents, fc.constantFrom<DecimalMark>(',', '.'), (value, mark) => {
        for (const text of writings(value, mark)) {
          assert.equal(readAmount(text, mark), value, JSON.stringify(text))
        }
      }),
      { numRuns: 500 }
    )
  })

  test('an amount written for the other decimal mark is refused or means the same', ({
    assert,
  }) => {
    fc.assert(
      fc.property(cents, fc.constantFrom<DecimalMark>(',', '.'), (value, mark) => {
        const other = mark === ',' ? '.' : ','
        for (const text of writings(value, mark).filter((one) => one.includes(mark))) {
          const read = readAmount(text, other)
          assert.isTrue(read === null || read === value, `${JSON.stringify(text)} is ${read}`)
        }
      }),
      { numRuns: 500 }
    )
  })

  test('what is not one amount is none, and no fraction of a cent is ever rounded', ({
    assert,
  }) => {
    for (const text of [
      '',
      '-',
      'abc',
      '12,345',
      '1,2,3',
      '12 34',
      '1.23.456',
      '12%',
      '10 USD',
      '1e3',
      '£5',
    ]) {
      assert.isNull(readAmount(text, ','), text)
    }
    assert.equal(readAmount('119,9900', ','), 11_999)
    assert.isNull(readAmount('119,999', ','))
    assert.isNull(readAmount('99999999999999', ','))
  })

  test('a day is read however French and English files write it', ({ assert }) => {
    fc.assert(
      fc.property(day, fc.constantFrom<DateOrder>('day', 'month'), (date, order) => {
        for (const text of dayWritings(date, order)) {
          assert.equal(readDay(text, order), date, `${text} (${order} first)`)
        }
      }),
      { numRuns: 500 }
    )
  })

  test('a day that the calendar does not have, or another order, is none', ({ assert }) => {
    for (const text of [
      '',
      '31/02/2026',
      '2026-13-01',
      '46123',
      'demain',
      '12/03/2026 et 13/03/2026',
    ]) {
      assert.isNull(readDay(text, 'day'), text)
    }
    assert.isNull(readDay('12/25/2026', 'day'))
    assert.isNull(readDay('25/12/2026', 'month'))
  })

  test('a file says itself how it writes, by the cells that can be read in one way only', ({
    assert,
  }) => {
    fc.assert(
      fc.property(
        fc.array(cents, { minLength: 3, maxLength: 20 }),
        fc.constantFrom<DecimalMark>(',', '.'),
        (values, mark) => {
          const cells = values.map((value) => writings(value, mark)[3])
          assert.equal(decimalMarkOf(cells), mark, cells.join(' | '))
        }
      ),
      { numRuns: 300 }
    )
    assert.equal(decimalMarkOf(['1,234', '1,234.50']), '.')
    assert.equal(decimalMarkOf(['1.234', '1 234']), ',')
    assert.equal(dateOrderOf(['03/04/2026', '12/25/2026']), 'month')
    assert.equal(dateOrderOf(['03/04/2026', '25/12/2026']), 'day')
    assert.equal(dateOrderOf(['03/04/2026']), 'day')
  })
})
