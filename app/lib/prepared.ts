import { createHash } from 'node:crypto'
import type { QueryClientContract } from '@adonisjs/lucid/types/database'
import type { ClientBase } from 'pg'

/** A text as PostgreSQL takes it, worked out once in a process. */
interface Statement {
  name: string
  text: string
  /** what `$1`, `$2`, … are: places in a list of bindings, or names */
  parameters: (string | number)[]
}

const statements = new Map<string, Statement>()

/** `?` and `:name`, but not `::type`. */
const PLACEHOLDER = /\?|(?<!:):([a-zA-Z]\w*)/g

function statementOf(sql: string): Statement {
  const known = statements.get(sql)
  if (known) {
    return known
  }
  const parameters: (string | number)[] = []
  const text = sql.replace(PLACEHOLDER, (_, name?: string) => {
    const parameter = name ?? parameters.length
    if (!parameters.includes(parameter)) {
      parameters.push(parameter)
    }
    return `$${parameters.indexOf(parameter) + 1}`
  })
  const name = `rubis_${createHash('sha256').update(text).digest('hex').slice(0, 16)}`
  const statement = { name, text, parameters }
  statements.set(sql, statement)
  return statement
}

/**
 * Runs a statement that PostgreSQL parses and plans once for each connection, not at each call: half
 * the cost of a short statement, and several milliseconds of one with many joins. It goes straight to
 * the driver: the query builder would take the text apart and build it again each time. For the few
 * texts that run all day long; a text must never be put together from values.
 *
 * @param sql with `?` or `:name` bindings; lists are passed as one array (`= ANY(:ids)`)
 * @throws when the transaction that it is given is over
 * @see https://www.postgresql.org/docs/18/sql-prepare.html
 */
export async function prepared<Row>(
  client: QueryClientContract,
  sql: string,
  bindings: unknown[] | Record<string, unknown>
): Promise<Row[]> {
  if ('isCompleted' in client && client.isCompleted) {
    throw new Error('The transaction is over: its connection may be in another one')
  }
  const { name, text, parameters } = statementOf(sql)
  const values = parameters.map(
    (parameter) => (bindings as Record<string | number, unknown>)[parameter]
  )
  const pool = client.getWriteClient().client
  const connection: ClientBase = await pool.acquireConnection()
  try {
    const { rows } = await connection.query({ name, text, values })
    return rows
  } finally {
    await pool.releaseConnection(connection)
  }
}
