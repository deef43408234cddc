import pg from 'pg'

export interface CreateDatabaseOptions {
  /** A database to copy; nobody may be connected to it. */
  template?: string
}

const DUPLICATE_DATABASE = '42P04'

/** Runs one statement on its own connection. */
export async function query(url: string, sql: string) {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 10_000 })
  await client.connect()
  try {
    return await client.query(sql)
  } finally {
    await client.end()
  }
}

/** Creates a database unless it exists. `adminUrl` connects to another database of the server. */
export async function createDatabase(
  adminUrl: string,
  name: string,
  { template }: CreateDatabaseOptions = {}
) {
  const copy = template ? ` TEMPLATE ${pg.escapeIdentifier(template)}` : ''
  try {
    await query(adminUrl, `CREATE DATABASE ${pg.escapeIdentifier(name)}${copy}`)
  } catch (error) {
    if ((error as { code?: string }).code !== DUPLICATE_DATABASE) {
      throw error
    }
  }
}

/** Drops a database if it exists, closing whatever is connected to it. */
export async function dropDatabase(adminUrl: string, name: string) {
  await query(adminUrl, `DROP DATABASE IF EXISTS ${pg.escapeIdentifier(name)} WITH (FORCE)`)
}

/** Marks a filled database as a template nobody can connect to, so that copying it never waits. */
export async function sealTemplate(adminUrl: string, name: string) {
  await query(
    adminUrl,
    `ALTER DATABASE ${pg.escapeIdentifier(name)} WITH IS_TEMPLATE true ALLOW_CONNECTIONS false`
  )
}
