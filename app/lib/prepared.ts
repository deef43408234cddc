import { createHash } from 'node:crypto'
import type { QueryClientContract } from '@adonisjs/lucid/types/database'

/** One name for one text, worked out once in a process. */
const names = new Map<string, string>()

function nameOf(sql: string): string {
  const known = names.get(sql)
  if (known) {
    return known
  }
  const name = `rubis_${createHash('sha256').update(sql).digest('hex').slice(0, 16)}`
  names.set(sql, name)
  return name
}

/**
 * Runs a statement that PostgreSQL parses and plans once for each connection, not at each call: half
 * the cost of a short statement, and several milliseconds of one with many joins. For the few texts
 * that run all day long; a text must never be put together from values.
 *
 * @param sql with `?` or `:name` bindings; lists are passed as one array (`= ANY(:ids)`)
 * @see https://www.postgresql.org/docs/18/sql-prepare.html
 */
export async function prepared<Row>(
  client: QueryClientContract,
  sql: string,
  bindings: unknown[] | Record<string, unknown>
): Promise<Row[]> {
  const { rows } = await client.knexRawQuery(sql, bindings as never).options({ name: nameOf(sql) })
  return rows
}
