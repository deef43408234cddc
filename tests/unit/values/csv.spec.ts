import { test } from '@japa/runner'
import fc from 'fast-check'
import { centsCell, csvRow, dayCell, textCell } from '#values/csv'

/** Reads one row as RFC 4180 says, with `;` between cells. */
function read(row: string): string[] {
  const cells: string[] = []
  let rest = row.replace(/\r\n$/, '')
  for (;;) {
    const quoted = /^"((?:[^"]|"")*)"/.exec(rest)
    const plain = /^[^;]*/.exec(rest)?.[0] ?? ''
    cells.push(quoted ? quoted[1].replaceAll('""', '"') : plain)
    rest = rest.slice(quoted ? quoted[0].length : plain.length)
    if (!rest.startsWith(';')) {
      return cells
    }
    rest = rest.slice(1)
  }
}

const anyText = fc.string({ unit: fc.constantFrom(...'=+-@\t\r\n;"\' aé＝\0') })

test.group('Cells of a CSV file', () => {
  test('whatever the texts, a row reads back as the same number of cells, on one row', ({
    assert,
  }) => {
    fc.assert(
      fc.property(fc.array(anyText, { minLength: 1, maxLength: 5 }), (texts) => {
        const row = csvRow(texts.map(textCell))
        const cells = read(row)
        assert.lengthOf(cells, texts.length)
        texts.forEach((text, index) => {
          assert.include([text.replaceAll('\0', ''), `'${text.replaceAll('\0', '')}`], cells[index])
        })
      })
    )
  })

  test('no cell begins as a formula', ({ assert }) => {
    fc.assert(
      fc.property(anyText, (text) => {
        const [cell] = read(csvRow([textCell(text)]))
        assert.notMatch(cell, /^[=+\-@\t\r\n＝＋－＠]/)
      })
    )
    assert.equal(
      textCell('=HYPERLINK("http://evil.example";"Cliquez")'),
      `"'=HYPERLINK(""http://evil.example"";""Cliquez"")"`
    )
    assert.equal(textCell('@SUM(A1)'), `"'@SUM(A1)"`)
    assert.equal(textCell('Toiture & Zinc'), 'Toiture & Zinc')
  })

  test('cents become a number with a decimal comma', ({ assert }) => {
    assert.deepEqual([0, 5, 50, 123_450, -7].map(centsCell), [
      '0,00',
      '0,05',
      '0,50',
      '1234,50',
      '-0,07',
    ])
    fc.assert(
      fc.property(fc.integer({ min: -1_000_000_000, max: 1_000_000_000 }), (cents) => {
        assert.equal(Math.round(Number(centsCell(cents).replace(',', '.')) * 100), cents)
      })
    )
  })

  test('days are written day first', ({ assert }) => {
    assert.equal(dayCell('2026-11-09'), '09/11/2026')
    assert.equal(dayCell(null), '')
  })
})
