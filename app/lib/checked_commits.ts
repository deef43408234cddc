import { QueryClient } from '@adonisjs/lucid/database'

/** The part of a transaction of the query builder that concerns its end. */
interface Transactor {
  commit(value?: unknown): Promise<unknown>
  /** Settles when the transaction is over, rejects when it was not committed. */
  executionPromise: Promise<unknown>
}

/** A connection of the query builder: its own methods are fixed and call those of its context. */
interface Connection {
  context: { transaction: (...options: unknown[]) => Promise<Transactor> }
}

const checked = new WeakSet<object>()

/**
 * Makes a commit that PostgreSQL refused, or never answered, an error. The query builder resolves
 * `commit()` either way and keeps the reason for `executionPromise`, which Lucid does not read: a
 * reminder was on the wire whose start was never written, and left twice. So would be a payment that
 * was answered with 200 and never recorded.
 *
 * @see https://github.com/knex/knex/blob/3.3.0/lib/execution/transaction.js#L165
 */
export function checkCommits() {
  const open = QueryClient.prototype.transaction as (...values: unknown[]) => Promise<never>
  QueryClient.prototype.transaction = function (this: QueryClient, ...values: unknown[]) {
    checkCommitsOf(this.getWriteClient() as unknown as Connection)
    return open.apply(this, values)
  } as typeof QueryClient.prototype.transaction
}

function checkCommitsOf({ context }: Connection) {
  if (checked.has(context)) {
    return
  }
  checked.add(context)
  const open = context.transaction.bind(context)
  context.transaction = async (...options) => {
    const transactor = await open(...options)
    const commit = transactor.commit.bind(transactor)
    transactor.commit = async (value) => {
      await commit(value)
      return transactor.executionPromise
    }
    return transactor
  }
}
