import { parse } from 'csv-parse/sync'
import UnprocessableException from '#exceptions/unprocessable_exception'

export const MAX_CSV_BYTES = 2 * 1024 * 1024

/** Lines of one file: they become invoices in one transaction. */
export const MAX_CSV_LINES = 1_000

const MAX_COLUMNS = 80

export type CsvEncoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252' | 'macintosh'

export const CSV_DELIMITERS = [';', ',', '\t', '|'] as const

export type CsvDelimiter = (typeof CSV_DELIMITERS)[number]

export interface CsvTable {
  encoding: CsvEncoding
  delimiter: CsvDelimiter
  heads: string[]
  rows: CsvTextRow[]
}

export interface CsvTextRow {
  /** where the row ends in the file, the heads being line 1 */
  line: number
  cells: string[]
}

/**
 * A file of figures as text: which letters, which separator, which rows. Nothing is guessed from its
 * name.
 *
 * @throws UnprocessableException `csv_unreadable`, `csv_empty`, `csv_too_long`, `csv_too_wide`
 */
export function readTable(bytes: Buffer): CsvTable {
  const { encoding, text } = decode(bytes)
  const { delimiter, rows } = split(text)
  const [first, ...others] = rows
  if (!first || others.length === 0) {
    throw new UnprocessableException(
      'csv_empty',
      'Ce fichier n’a aucune ligne sous ses titres.',
      'file'
    )
  }
  if (others.length > MAX_CSV_LINES) {
    throw new UnprocessableException(
      'csv_too_long',
      `Un fichier compte au plus ${MAX_CSV_LINES} lignes : coupez-le en plusieurs.`,
      'file',
      { limit: MAX_CSV_LINES, lines: others.length }
    )
  }
  if (first.cells.length > MAX_COLUMNS) {
    throw new UnprocessableException(
      'csv_too_wide',
      `Un fichier compte au plus ${MAX_COLUMNS} colonnes.`,
      'file',
      { limit: MAX_COLUMNS }
    )
  }
  return { encoding, delimiter, heads: first.cells, rows: others }
}

/** By its mark, else UTF-8 when every byte is, else what the accents of French make likely. */
function decode(bytes: Buffer): { encoding: CsvEncoding; text: string } {
  const marked: [CsvEncoding, readonly number[]][] = [
    ['utf-8', [0xef, 0xbb, 0xbf]],
    ['utf-16le', [0xff, 0xfe]],
    ['utf-16be', [0xfe, 0xff]],
  ]
  const mark = marked.find(([, start]) => start.every((byte, at) => bytes[at] === byte))
  const encoding = mark?.[0] ?? (isUtf8(bytes) ? 'utf-8' : legacyOf(bytes))
  const text = new TextDecoder(encoding).decode(bytes)
  if (text.includes('\0')) {
    throw unreadable()
  }
  return { encoding, text }
}

function isUtf8(bytes: Buffer): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes)
    return true
  } catch {
    return false
  }
}

/** é of Windows is È on a Mac, and é of a Mac is Ž on Windows: whose letters make French words? */
function legacyOf(bytes: Buffer): CsvEncoding {
  const french = (encoding: string) =>
    (
      new TextDecoder(encoding)
        .decode(bytes)
        .match(/[a-zà-ÿ][éèêëàâçîïôùûœ]|[éÉèàç€°«»](?=[\s\w])/g) ?? []
    ).length
  return french('macintosh') > french('windows-1252') ? 'macintosh' : 'windows-1252'
}

/** The separator that cuts the rows into the most cells, all of them alike. */
function split(text: string): { delimiter: CsvDelimiter; rows: CsvTextRow[] } {
  const cuts = CSV_DELIMITERS.flatMap((delimiter) => {
    const rows = parsed(text, delimiter)
    return rows === null ? [] : [{ delimiter, rows, score: regularity(rows) }]
  })
  const [best] = cuts.toSorted((a, b) => b.score - a.score)
  if (!best || best.score === 0) {
    throw unreadable()
  }
  return best
}

function parsed(text: string, delimiter: CsvDelimiter): CsvTextRow[] | null {
  try {
    const records = parse(text, {
      delimiter,
      bom: true,
      record_delimiter: ['\r\n', '\n', '\r'],
      info: true,
      relax_quotes: true,
      relax_column_count: true,
      skip_empty_lines: true,
      skip_records_with_empty_values: true,
      max_record_size: 100_000,
    }) as unknown as { info: { lines: number }; record: string[] }[]
    return records.map(({ info, record }) => ({ line: info.lines, cells: record.map(cleanCell) }))
  } catch {
    return null // a quote that is never closed with this separator
  }
}

const BOUNDS = /^[\s\u00a0\u202f\ufeff]+|[\s\u00a0\u202f]+$/g

/** What spreadsheets add to keep a text from being a formula is not part of it. */
const cleanCell = (cell: string) => cell.replace(BOUNDS, '').replace(/^'(?=[=+\-@\t\r])/, '')

/** Cells of the heads, for as much of the file as has exactly as many. */
function regularity(rows: readonly CsvTextRow[]): number {
  const width = rows[0]?.cells.length ?? 0
  const alike = rows.filter(({ cells }) => cells.length === width).length
  return width < 2 ? 0 : width * (alike / rows.length) ** 3
}

function unreadable() {
  return new UnprocessableException(
    'csv_unreadable',
    'Ce fichier n’est pas un CSV : exportez votre liste de factures au format CSV.',
    'file'
  )
}
