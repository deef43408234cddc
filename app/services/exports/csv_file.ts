import { Readable } from 'node:stream'
import type { Page } from '#services/lists/keyset'
import { CSV_BOM, csvRow, textCell } from '#values/csv'

/** Rows read at a time: memory stays the same whatever the size of the file. */
const ROWS_AT_A_TIME = 500

export type CsvLocale = 'fr' | 'en'

export interface CsvFile {
  filename: string
  /** UTF-8 with its mark, one piece per page of rows */
  stream: Readable
}

interface CsvContent<Row> {
  filename: string
  heads: readonly string[]
  /** One page by keyset, from its beginning when the cursor is null. */
  readPage: (page: { cursor: string | null; limit: number }) => Promise<Page<Row>>
  cellsOf: (row: Row) => string[]
}

/** A list as a file for French spreadsheets (see `app/values/csv.ts`), written as it is read. */
export function csvFile<Row>(content: CsvContent<Row>): CsvFile {
  return {
    filename: content.filename,
    stream: Readable.from(pieces(content), { objectMode: false }),
  }
}

/** Page after page by keyset, each read when the one before it has been taken. */
async function* pieces<Row>({ heads, readPage, cellsOf }: CsvContent<Row>): AsyncGenerator<string> {
  yield CSV_BOM + csvRow(heads.map(textCell))

  let cursor: string | null = null
  do {
    const page: Page<Row> = await readPage({ cursor, limit: ROWS_AT_A_TIME })
    if (page.rows.length > 0) {
      yield page.rows.map((row) => csvRow(cellsOf(row))).join('')
    }
    cursor = page.nextCursor
  } while (cursor !== null)
}
