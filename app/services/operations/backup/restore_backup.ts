import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { pipeline } from 'node:stream'
import { createGunzip } from 'node:zlib'
import drive from '@adonisjs/drive/services/main'
import pg, { type Client } from 'pg'
import {
  readManifest,
  storedFile,
  tableFile,
  type Manifest,
  type TableEntry,
} from '#services/operations/backup/manifest'
import { appliedMigrations, listTables, type Table } from '#services/operations/backup/tables'
import { hashFile } from '#services/operations/backup/take_backup'

/** Bytes of rows put in one statement. */
const BATCH_BYTES = 4 * 1024 * 1024

export interface RestoreReport {
  takenAt: string
  rows: number
  files: number
  /** Reminders that fell due after the backup: they may have left, a person decides about each. */
  toReview: number
}

/**
 * Fills an empty, migrated database with a backup, in one transaction, and puts the files back. All or
 * nothing: a damaged backup changes nothing. Sending stays off until an operator turns it on.
 *
 * @throws when the backup is damaged, of other migrations, or when the database is not empty
 */
export async function restoreBackup(databaseUrl: string, folder: string): Promise<RestoreReport> {
  const manifest = await readManifest(folder)
  await verifyFiles(folder, manifest)

  const client = new pg.Client({ connectionString: databaseUrl, application_name: 'rubis-restore' })
  client.on('error', () => {})
  await client.connect()
  try {
    await client.query('BEGIN')
    const toReview = await fill(client, folder, manifest)
    await putFilesBack(folder, manifest)
    await client.query('COMMIT')
    return {
      takenAt: manifest.takenAt,
      rows: manifest.tables.reduce((sum, { rows }) => sum + rows, 0),
      files: manifest.files.length,
      toReview,
    }
  } finally {
    await client.end()
  }
}

async function fill(client: Client, folder: string, manifest: Manifest) {
  const tables = await refuseOther(client, manifest)
  // Totals and counters are in the backup: triggers would count everything a second time.
  await forEachTable(client, tables, 'DISABLE TRIGGER USER')
  await client.query('SET CONSTRAINTS ALL DEFERRED')
  for (const [index, entry] of manifest.tables.entries()) {
    await loadTable(client, tables[index], folder, entry)
  }
  await client.query('SET CONSTRAINTS ALL IMMEDIATE')
  await forEachTable(client, tables, 'ENABLE TRIGGER USER')
  await client.query(
    `UPDATE sending_switch SET enabled = false, database_identity = NULL, changed_at = rubis_now(),
       reason = $1`,
    [`restored from the backup of ${manifest.takenAt}`]
  )
  return askAboutLaterOnes(client, manifest)
}

/**
 * What fell due between the backup and now may have left from the instance that was lost, and nothing
 * here knows: instead of leaving a second time by themselves, these wait for a person.
 */
async function askAboutLaterOnes(client: Client, { takenAt }: Manifest) {
  const { rowCount } = await client.query(
    `UPDATE relance_tasks SET status = 'drafted', drafted_at = rubis_now(), wait_reason = 'restored'
     WHERE status = 'scheduled' AND due_at BETWEEN $1 AND rubis_now()`,
    [takenAt]
  )
  return rowCount ?? 0
}

async function refuseOther(client: Client, manifest: Manifest): Promise<Table[]> {
  const migrations = await appliedMigrations(client)
  if (migrations.join() !== manifest.migrations.join()) {
    throw new Error(
      'The backup and this database have not seen the same migrations: restore with the version that ' +
        'made the backup, then migrate'
    )
  }
  const tables = await listTables(client)
  if (tables.map(({ name }) => name).join() !== manifest.tables.map(({ name }) => name).join()) {
    throw new Error('The backup does not hold the tables of this version')
  }
  for (const { name } of tables) {
    const { rows } = await client.query(`SELECT 1 FROM ${pg.escapeIdentifier(name)} LIMIT 1`)
    if (rows.length > 0) {
      throw new Error(`The table ${name} is not empty: restore into a new, migrated database`)
    }
  }
  return tables
}

async function forEachTable(client: Client, tables: readonly Table[], action: string) {
  for (const { name } of tables) {
    await client.query(`ALTER TABLE ${pg.escapeIdentifier(name)} ${action}`)
  }
}

async function loadTable(client: Client, table: Table, folder: string, entry: TableEntry) {
  const hash = createHash('sha256')
  let rows = 0
  for await (const batch of batches(tableFile(folder, table.name))) {
    rows += batch.length
    batch.forEach((line) => hash.update(line).update('\n'))
    await insert(client, table, batch)
  }
  if (rows !== entry.rows || hash.digest('hex') !== entry.sha256) {
    throw new Error(`The backup is damaged: ${table.name} is not what was written`)
  }
}

async function insert(client: Client, { name, columns }: Table, lines: readonly string[]) {
  const target = pg.escapeIdentifier(name)
  const list = columns.map((column) => pg.escapeIdentifier(column)).join(', ')
  await client.query(
    `INSERT INTO ${target} (${list})
     SELECT ${list} FROM jsonb_populate_recordset(NULL::${target}, $1::jsonb)`,
    [`[${lines.join(',')}]`]
  )
}

async function* batches(path: string) {
  let batch: string[] = []
  let size = 0
  for await (const line of readLines(path)) {
    batch.push(line)
    size += line.length
    if (size > BATCH_BYTES) {
      yield batch
      batch = []
      size = 0
    }
  }
  if (batch.length > 0) {
    yield batch
  }
}

/** Unlike readline's, this throws when the file cannot be read or unzipped. */
async function* readLines(path: string) {
  const chunks = createGunzip().setEncoding('utf8')
  pipeline(createReadStream(path), chunks, () => {})
  let rest = ''
  for await (const chunk of chunks) {
    const lines = `${rest}${chunk}`.split('\n')
    rest = lines.pop() ?? ''
    yield* lines
  }
}

async function verifyFiles(folder: string, { files }: Manifest) {
  for (const { key, sha256 } of files) {
    if ((await hashFile(storedFile(folder, key)).catch(() => null)) !== sha256) {
      throw new Error(`The backup is damaged: the file ${key} is not what was written`)
    }
  }
}

async function putFilesBack(folder: string, { files }: Manifest) {
  for (const { key } of files) {
    await drive.use().putStream(key, createReadStream(storedFile(folder, key)))
  }
}
