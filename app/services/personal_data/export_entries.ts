import { Readable } from 'node:stream'
import type Organization from '#models/organization'
import { activityCsv } from '#services/exports/activity_csv'
import { auditCsv } from '#services/exports/audit_csv'
import { clientCsv } from '#services/exports/client_csv'
import type { CsvFile, CsvLocale } from '#services/exports/csv_file'
import { invoiceCsv } from '#services/exports/invoice_csv'
import {
  EXPORTED_TABLE_NAMES,
  ORGANIZATION_RULE,
  ruleOf,
} from '#services/personal_data/exported_tables'
import { readme } from '#services/personal_data/readme'
import { tableRows, type ExportedRow } from '#services/personal_data/table_rows'
import type { ZipEntry } from '#services/personal_data/zip_writer'
import drive from '@adonisjs/drive/services/main'
import db from '@adonisjs/lucid/services/db'

interface Wanted {
  organization: Organization
  /** of the spreadsheets: that of whoever asked */
  locale: CsvLocale
  /** ISO 8601, UTC */
  takenAt: string
  /** called before each page of rows and each document; throws to end it all */
  goOn: () => Promise<void>
}

/** Everything a copy holds; README.txt comes last, when it is known what could not be found. */
export async function* exportEntries({
  organization,
  locale,
  takenAt,
  goOn,
}: Wanted): AsyncGenerator<ZipEntry> {
  const { id } = organization
  const rows = (name: string, pages: () => AsyncIterable<ExportedRow[]>): ZipEntry => ({
    path: `json/${name}.json`,
    open: () => Readable.from(jsonPieces(pages(), goOn), { objectMode: false }),
  })
  yield rows('organization', () => tableRows('organizations', id, ORGANIZATION_RULE))
  yield rows('users', () => people(id))
  for (const table of EXPORTED_TABLE_NAMES) {
    yield rows(table, () => tableRows(table, id, ruleOf(table)))
  }
  for (const csv of [invoiceCsv, clientCsv, activityCsv, auditCsv]) {
    yield spreadsheet(await csv(organization, {}, locale), goOn)
  }
  const missing: string[] = []
  yield* documents(id, missing, goOn)
  yield {
    path: 'README.txt',
    open: () => Readable.from([readme({ organization: organization.name, takenAt, missing })]),
  }
}

const spreadsheet = ({ filename, stream }: CsvFile, goOn: Wanted['goOn']): ZipEntry => ({
  path: `csv/${filename}`,
  open: () => Readable.from(watched(stream, goOn), { objectMode: false }),
})

async function* watched(stream: Readable, goOn: Wanted['goOn']) {
  for await (const piece of stream) {
    await goOn()
    yield piece as Buffer
  }
}

/** A row a line, so that it can be read as it is and line by line. */
async function* jsonPieces(pages: AsyncIterable<ExportedRow[]>, goOn: Wanted['goOn']) {
  let separator = '[\n'
  for await (const rows of pages) {
    await goOn()
    yield separator + rows.map((row) => JSON.stringify(row)).join(',\n')
    separator = ',\n'
  }
  yield separator === '[\n' ? '[]\n' : '\n]\n'
}

/** Who works here: what the team sees of each other, and nothing of how they sign in. */
async function* people(organizationId: string): AsyncGenerator<ExportedRow[]> {
  const { rows } = await db.rawQuery<{ rows: ExportedRow[] }>(
    `SELECT u.id, u.email, u.full_name AS "fullName", u.locale, m.role, u.created_at AS "createdAt"
      FROM memberships AS m JOIN users AS u ON u.id = m.user_id
      WHERE m.organization_id = ? ORDER BY u.id`,
    [organizationId]
  )
  yield rows
}

interface Document {
  id: string
  filename: string
  storageKey: string
}

const DOCUMENTS_AT_A_TIME = 500

async function* documents(
  organizationId: string,
  missing: string[],
  goOn: Wanted['goOn']
): AsyncGenerator<ZipEntry> {
  let after: string | null = null
  do {
    const page: Document[] = await documentsAfter(organizationId, after)
    for (const { id, filename, storageKey } of page) {
      const name = `${id}-${filename}`
      yield {
        path: `documents/${name}`,
        compress: false,
        open: async () => {
          await goOn()
          if (await drive.use().exists(storageKey)) {
            return drive.use().getStream(storageKey)
          }
          missing.push(name)
          return Readable.from([])
        },
      }
    }
    after = page.length < DOCUMENTS_AT_A_TIME ? null : page[page.length - 1].id
  } while (after !== null)
}

async function documentsAfter(organizationId: string, after: string | null) {
  const { rows } = await db.rawQuery<{ rows: Document[] }>(
    `SELECT id, filename, storage_key AS "storageKey" FROM attachments
      WHERE organization_id = :organizationId AND (:after::uuid IS NULL OR id > :after)
      ORDER BY id LIMIT ${DOCUMENTS_AT_A_TIME}`,
    { organizationId, after }
  )
  return rows
}
