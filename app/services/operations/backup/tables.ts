import type { ClientBase } from 'pg'

/**
 * What is not kept: who was signed in, counters of attempts, which workers lived, and whether mails
 * may leave, which a restored database must never inherit.
 */
const LEFT_OUT = [
  'sessions',
  'rate_limits',
  'worker_heartbeats',
  'sending_switch',
  'adonis_schema',
  'adonis_schema_versions',
]

export interface Table {
  name: string
  /** Those that can be written: generated columns come back by themselves. */
  columns: string[]
  key: string[]
}

/** Every table worth keeping, parents before children. @throws when foreign keys go round in a circle */
export async function listTables(client: ClientBase): Promise<Table[]> {
  const tables = await readTables(client)
  const parents = await readParents(client)
  const ordered: Table[] = []
  while (ordered.length < tables.length) {
    const done = new Set(ordered.map(({ name }) => name))
    const ready = tables.filter(
      ({ name }) => !done.has(name) && [...(parents.get(name) ?? [])].every((p) => done.has(p))
    )
    if (ready.length === 0) {
      throw new Error('Foreign keys go round in a circle: make one of them deferrable')
    }
    ordered.push(...ready)
  }
  return ordered
}

export async function appliedMigrations(client: ClientBase): Promise<string[]> {
  const { rows } = await client.query<{ name: string }>(
    'SELECT name FROM adonis_schema ORDER BY name'
  )
  return rows.map(({ name }) => name)
}

async function readTables(client: ClientBase): Promise<Table[]> {
  const { rows } = await client.query<Table>(
    `SELECT c.relname AS name,
       array_agg(a.attname::text ORDER BY a.attnum) FILTER (WHERE a.attgenerated = '') AS columns,
       (SELECT array_agg(k.attname::text ORDER BY array_position(i.indkey::smallint[], k.attnum))
        FROM pg_index AS i JOIN pg_attribute AS k ON k.attrelid = c.oid AND k.attnum = ANY (i.indkey)
        WHERE i.indrelid = c.oid AND i.indisprimary) AS key
     FROM pg_class AS c
     JOIN pg_attribute AS a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped
     WHERE c.relkind = 'r' AND c.relnamespace = 'public'::regnamespace AND NOT c.relname = ANY ($1)
     GROUP BY c.oid, c.relname
     ORDER BY c.relname`,
    [LEFT_OUT]
  )
  return rows
}

/** Deferrable constraints wait for the commit: they order nothing. */
async function readParents(client: ClientBase) {
  const { rows } = await client.query<{ child: string; parent: string }>(
    `SELECT DISTINCT c.relname AS child, p.relname AS parent
     FROM pg_constraint AS f
     JOIN pg_class AS c ON c.oid = f.conrelid
     JOIN pg_class AS p ON p.oid = f.confrelid
     WHERE f.contype = 'f' AND NOT f.condeferrable AND c.oid <> p.oid
       AND c.relnamespace = 'public'::regnamespace`
  )
  const parents = new Map<string, Set<string>>()
  for (const { child, parent } of rows) {
    parents.set(child, (parents.get(child) ?? new Set()).add(parent))
  }
  return parents
}
