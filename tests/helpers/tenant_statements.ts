import { AsyncLocalStorage } from 'node:async_hooks'
import app from '@adonisjs/core/services/app'
import db from '@adonisjs/lucid/services/db'
import pg from 'pg'
import { REVIEWED } from './reviewed_statements.js'

const WRITES_OR_READS = /^\s*(?:select|insert|update|delete|with|merge)\b/i
const NAMED_TABLES = /\b(?:from|join|into|update)\s+(?:only\s+)?"?(\w+)"?/gi
/** Compared, written, or joined with: an organization that is only selected holds nobody back. */
const SAYS_WHICH =
  /organization_id"?\s*(?:=|in\b|is not distinct)|=\s*"?(?:\w+"?\."?)?organization_id|using\s*\([^)]*organization_id|insert\s+into\s+[^(]+\([^)]*organization_id|\(\s*[^()]*organization_id[^()]*\)\s*(?:=|in)\s*/i

/** The tables of `tenants` that a statement names without saying whose rows it means. */
export function unsaidTables(statement: string, tenants: ReadonlySet<string>): string[] {
  if (!WRITES_OR_READS.test(statement) || SAYS_WHICH.test(statement)) return []
  const named = [...statement.matchAll(NAMED_TABLES)].map(([, table]) => table.toLowerCase())
  return [...new Set(named.filter((table) => tenants.has(table)))]
}

const requests = new AsyncLocalStorage<string>()
/** Each statement of a request once, with the first address that asked it. */
const statements = new Map<string, string>()

/**
 * Notes every statement that answers a request. Those of the tests themselves are theirs. To be called
 * before the server listens.
 */
export async function watchStatements() {
  const server = await app.container.make('server')
  const handle = server.handle.bind(server)
  server.handle = (request, response) =>
    requests.run(`${request.method} ${request.url}`, () => handle(request, response))

  const query = pg.Client.prototype.query as (...given: unknown[]) => unknown
  pg.Client.prototype.query = function (this: pg.Client, ...given: unknown[]) {
    const asked = requests.getStore()
    const text = typeof given[0] === 'string' ? given[0] : (given[0] as { text?: string }).text
    if (asked && text && !statements.has(text)) statements.set(text, asked)
    return query.apply(this, given)
  } as typeof pg.Client.prototype.query
}

/** @throws with the statements of requests that do not say whose rows they mean, and are not reviewed */
export async function assertStatementsSayWhose() {
  const { rows } = await db.rawQuery<{ rows: { name: string }[] }>(
    `SELECT c.relname AS name FROM pg_class AS c JOIN pg_attribute AS a ON a.attrelid = c.oid
      WHERE c.relkind = 'r' AND c.relnamespace = 'public'::regnamespace
        AND a.attname = 'organization_id' AND a.attnotnull`
  )
  const tenants = new Set(rows.map(({ name }) => name))
  const unsaid = [...statements].filter(
    ([statement]) =>
      unsaidTables(statement, tenants).length > 0 &&
      !REVIEWED.some((reviewed) => reviewed.statement.test(statement))
  )
  if (unsaid.length > 0) {
    const list = unsaid.map(([statement, asked]) => `${asked}\n    ${statement}`).join('\n')
    throw new Error(`${unsaid.length} statements of requests do not say whose rows:\n${list}`)
  }
}
