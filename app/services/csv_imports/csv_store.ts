import { createHash } from 'node:crypto'
import NotFoundException from '#exceptions/not_found_exception'
import PayloadTooLargeException from '#exceptions/payload_too_large_exception'
import UnprocessableException from '#exceptions/unprocessable_exception'
import CsvImport from '#models/csv_import'
import CsvMappingRow from '#models/csv_mapping'
import type { Actor } from '#services/activity/record'
import {
  MAX_CSV_BYTES,
  readTable,
  type CsvDelimiter,
  type CsvEncoding,
  type CsvTable,
} from '#services/csv_imports/csv_text'
import { guessMapping, type CsvMapping } from '#values/csv_import/mapping'
import { cleanLine } from '#values/template'
import type { TransactionClientContract } from '@adonisjs/lucid/types/database'

/** How long the file itself is kept: long enough to correct it and to come back. */
export const KEPT_DAYS = 30

const SAMPLE_ROWS = 5

/** What a person needs to say which column is which. */
export interface CsvAnalysis {
  id: string
  filename: string
  encoding: CsvEncoding
  delimiter: CsvDelimiter
  heads: string[]
  lineCount: number
  /** the first lines, as they are written */
  sample: string[][]
  guessed: CsvMapping
  /** what was said the last time for a file with these heads; null the first time */
  remembered: CsvMapping | null
  /** lines that became invoices; more than none once it was published */
  publishedCount: number
}

/**
 * Takes a file in and says what it seems to hold. Nothing becomes an invoice.
 *
 * @throws PayloadTooLargeException, UnprocessableException like `readTable`
 */
export async function storeCsv(
  organizationId: string,
  file: { name: string; bytes: Buffer },
  actor: Actor
): Promise<CsvAnalysis> {
  if (file.bytes.length > MAX_CSV_BYTES) {
    throw new PayloadTooLargeException({ maxBytes: MAX_CSV_BYTES })
  }
  const table = readTable(file.bytes)
  const csvImport = new CsvImport().merge({
    organizationId,
    filename: cleanLine(file.name).slice(0, 200) || 'factures.csv',
    publishedCount: 0,
    createdBy: actor.userId ?? null,
  })
  csvImport.content = file.bytes
  await csvImport.save()
  return analysed(csvImport, table)
}

/** @throws NotFoundException when the organization has no such file, or it was forgotten since */
export async function analyseCsv(organizationId: string, id: string): Promise<CsvAnalysis> {
  const { csvImport, table } = await openCsv(organizationId, id)
  return analysed(csvImport, table)
}

/** The file and what it holds, as it came. @throws NotFoundException */
export async function openCsv(
  organizationId: string,
  id: string,
  trx?: TransactionClientContract
): Promise<{ csvImport: CsvImport; table: CsvTable }> {
  const csvImport = await CsvImport.query({ client: trx }).where({ organizationId, id }).first()
  if (!csvImport?.content) {
    throw new NotFoundException()
  }
  return { csvImport, table: readTable(csvImport.content) }
}

/** A column that the file does not have is no column. @throws UnprocessableException `unknown_column` */
export function assertMapping({ heads }: CsvTable, { columns }: CsvMapping) {
  for (const [field, column] of Object.entries(columns)) {
    if (column >= heads.length) {
      throw new UnprocessableException(
        'unknown_column',
        'Cette colonne n’existe pas dans le fichier.',
        `mapping.columns.${field}`
      )
    }
  }
}

/** Keeps what a person said of files with these heads; the last word counts. */
export async function rememberMapping(
  trx: TransactionClientContract,
  organizationId: string,
  { heads }: CsvTable,
  mapping: CsvMapping
) {
  await CsvMappingRow.updateOrCreate(
    { organizationId, headsHash: hashOf(heads) },
    { mapping },
    { client: trx }
  )
}

async function analysed(csvImport: CsvImport, table: CsvTable): Promise<CsvAnalysis> {
  const { encoding, delimiter, heads, rows } = table
  const kept = await CsvMappingRow.query()
    .where({ organizationId: csvImport.organizationId, headsHash: hashOf(heads) })
    .first()
  return {
    id: csvImport.id,
    filename: csvImport.filename,
    encoding,
    delimiter,
    heads,
    lineCount: rows.length,
    sample: rows.slice(0, SAMPLE_ROWS).map(({ cells }) => cells),
    guessed: guessMapping(
      heads,
      rows.map(({ cells }) => cells)
    ),
    remembered: kept?.mapping ?? null,
    publishedCount: csvImport.publishedCount,
  }
}

const hashOf = (heads: readonly string[]) =>
  createHash('sha256').update(JSON.stringify(heads)).digest('hex')
