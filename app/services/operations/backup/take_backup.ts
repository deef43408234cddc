import { createHash } from 'node:crypto'
import { createWriteStream } from 'node:fs'
import { mkdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { createGzip } from 'node:zlib'
import drive from '@adonisjs/drive/services/main'
import pg, { type Client } from 'pg'
import { FORMAT, storedFile, tableFile, type Manifest } from '#services/operations/backup/manifest'
import { appliedMigrations, listTables, type Table } from '#services/operations/backup/tables'

/** Rows a round trip brings: memory stays flat whatever the size of a table. */
const PAGE = 2_000

/**
 * Writes the whole database, as of one instant, and the stored files into a new folder. Nothing is
 * stopped meanwhile. The folder only gets its name once it is complete.
 *
 * The keys (APP_KEY, VAULT_KEYS) are not part of it: without them what is encrypted stays so.
 *
 * @throws when the folder exists already
 */
export async function takeBackup(databaseUrl: string, folder: string): Promise<Manifest> {
  await refuseExisting(folder)
  const partial = `${folder}.partial`
  await rm(partial, { recursive: true, force: true })
  await mkdir(join(partial, 'tables'), { recursive: true, mode: 0o700 })

  const client = new pg.Client({ connectionString: databaseUrl, application_name: 'rubis-backup' })
  client.on('error', () => {})
  await client.connect()
  try {
    await client.query('BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY')
    const manifest = await writeEverything(client, partial)
    await client.query('COMMIT')
    await writeFile(join(partial, 'manifest.json'), JSON.stringify(manifest, null, 2))
    await rename(partial, folder)
    return manifest
  } finally {
    await client.end()
  }
}

async function writeEverything(client: Client, folder: string): Promise<Manifest> {
  const { rows } = await client.query<{ now: Date }>('SELECT rubis_now() AS now')
  const tables = await listTables(client)
  const manifest: Manifest = {
    format: FORMAT,
    takenAt: rows[0].now.toISOString(),
    migrations: await appliedMigrations(client),
    tables: [],
    files: [],
    missingFiles: [],
  }
  for (const table of tables) {
    manifest.tables.push(await writeTable(client, table, folder))
  }
  await copyFiles(client, folder, manifest)
  return manifest
}

async function writeTable(client: Client, table: Table, folder: string) {
  const hash = createHash('sha256')
  let rows = 0
  async function* lines() {
    for await (const row of readRows(client, table)) {
      rows++
      hash.update(row).update('\n')
      yield `${row}\n`
    }
  }
  const target = createWriteStream(tableFile(folder, table.name), { mode: 0o600 })
  await pipeline(Readable.from(lines()), createGzip({ level: 6 }), target)
  return { name: table.name, rows, sha256: hash.digest('hex') }
}

/** Each row as PostgreSQL writes it in JSON: numbers of any size and microseconds stay what they are. */
export async function* readRows(client: Client, { name, columns, key }: Table) {
  const list = columns.map((column) => pg.escapeIdentifier(column)).join(', ')
  const order = key.map((column) => pg.escapeIdentifier(column)).join(', ')
  await client.query(
    `DECLARE page CURSOR FOR SELECT to_jsonb(r)::text AS row
     FROM (SELECT ${list} FROM ${pg.escapeIdentifier(name)} ORDER BY ${order}) AS r`
  )
  for (;;) {
    const { rows } = await client.query<{ row: string }>(`FETCH ${PAGE} FROM page`)
    yield* rows.map(({ row }) => row)
    if (rows.length < PAGE) {
      break
    }
  }
  await client.query('CLOSE page')
}

/** Stored files never change: copying them after the snapshot gives what the snapshot names. */
async function copyFiles(client: Client, folder: string, manifest: Manifest) {
  const { rows } = await client.query<{ key: string }>(
    'SELECT storage_key AS key FROM attachments ORDER BY storage_key'
  )
  for (const { key } of rows) {
    if (!(await drive.use().exists(key))) {
      manifest.missingFiles.push(key)
      continue
    }
    const target = storedFile(folder, key)
    await mkdir(dirname(target), { recursive: true })
    await pipeline(await drive.use().getStream(key), createWriteStream(target, { mode: 0o600 }))
    manifest.files.push({ key, sha256: await hashFile(target) })
  }
}

export async function hashFile(path: string) {
  return createHash('sha256')
    .update(await readFile(path))
    .digest('hex')
}

async function refuseExisting(folder: string) {
  if (await stat(folder).catch(() => null)) {
    throw new Error(`${folder} exists already`)
  }
}
