import pg from 'pg'
import { setTimeout as delay } from 'node:timers/promises'

/** SQLSTATEs of a server that is leaving, coming back or full, besides the whole class 08. */
const AWAY = new Set(['57P01', '57P02', '57P03', '53300', '25P03', '57P05'])
const SOCKET = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'EPIPE',
  'ETIMEDOUT',
  'ENOTFOUND',
  'EAI_AGAIN',
])
const GONE =
  /Connection terminated|timeout exceeded when trying to connect|Client has encountered a connection error/

/** SQLSTATE undefined_table: the database was never migrated, or is being migrated right now. */
const NO_TABLES = '42P01'

/** Milliseconds between two attempts to connect while the server is away. */
const FIRST_PAUSE = 50
const LONGEST_PAUSE = 1000

/**
 * The one pg.Pool that every queue and worker of the process shares.
 *
 * It makes BullMQ live through a restart of PostgreSQL, which it would otherwise not: BullMQ keeps a
 * failed first connection for ever, recognizes only ECONNREFUSED as "try again later", and a client
 * that dies while checked out throws from the event loop unless somebody listens.
 */
export class QueuePool extends pg.Pool {
  #closing = new AbortController()

  constructor(url: string, max: number) {
    super({
      connectionString: url,
      application_name: 'rubis-queue',
      max,
      keepAlive: true,
      connectionTimeoutMillis: 5_000,
      idleTimeoutMillis: 30_000,
      statement_timeout: 30_000,
      options: '-c search_path=bullmq',
    })
    // Each queue and worker adds a listener of its own to this pool: many is normal here.
    this.setMaxListeners(0)
    this.on('error', ignore)
    this.on('connect', (client) => client.on('error', ignore))
  }

  /** Waits for the server as long as the pool is open: a queue made during an outage works after it. */
  connect(): Promise<pg.PoolClient>
  connect(callback: PoolCallback): void
  connect(callback?: PoolCallback) {
    return callback ? super.connect(callback) : this.#connectWhenBack()
  }

  async #connectWhenBack() {
    for (let pause = FIRST_PAUSE; ; pause = Math.min(pause * 2, LONGEST_PAUSE)) {
      try {
        return await super.connect()
      } catch (error) {
        if (this.#closing.signal.aborted || !isAway(error)) {
          throw error
        }
        await this.pause(pause)
      }
    }
  }

  /** Rejects at once when the pool is closed meanwhile. */
  pause(milliseconds: number) {
    return delay(milliseconds, undefined, { signal: this.#closing.signal })
  }

  async end() {
    this.#closing.abort()
    await super.end()
  }
}

/**
 * BullMQ's eyes on the pool: what means "the server is away" is said in the only words it takes for
 * a reason to wait and try again.
 */
export function asBullConnection(pool: QueuePool) {
  let isFirst = true
  return {
    query: async (text: string, params?: readonly unknown[]) => {
      try {
        return await pool.query(text, params as unknown[])
      } catch (error) {
        throw isAway(error) ? serverAway(error) : error
      }
    },
    connect: () => {
      const client = isFirst ? patientClient(pool) : pool.connect()
      isFirst = false
      return client
    },
    end: () => Promise.resolve(),
    on: (event: string, listener: (argument: never) => void) =>
      pool.on(event as 'error', listener as never),
    removeAllListeners: () => pool,
    options: pool.options,
  }
}

/**
 * The first client that BullMQ asks for only looks whether the schema is there. BullMQ keeps a failure of
 * that look for ever, and its worker then asks for jobs again and again without ever letting go of the
 * event loop: so a look during which the server dies is taken again once it is back, and one that finds
 * no tables is taken again until there are some.
 */
async function patientClient(pool: QueuePool) {
  let client = await pool.connect()
  return {
    async query(text: string, params?: unknown[]) {
      for (;;) {
        try {
          return await client.query(text, params)
        } catch (error) {
          if (!isAway(error) && !lacksTables(error)) {
            throw error
          }
          client.release(true)
          await pool.pause(LONGEST_PAUSE)
          client = await pool.connect()
        }
      }
    },
    release: () => client.release(),
  }
}

type PoolCallback = Parameters<InstanceType<typeof pg.Pool>['connect']>[0]

function ignore() {
  // Said again, with its cause, by the query that fails on it.
}

function serverAway(cause: unknown) {
  return Object.assign(new Error('PostgreSQL is away (ECONNREFUSED)', { cause }), {
    code: 'ECONNREFUSED',
  })
}

const lacksTables = (error: unknown) => (error as { code?: string }).code === NO_TABLES

export function isAway(error: unknown) {
  const { code = '', message = '' } = error as { code?: string; message?: string }
  return code.startsWith('08') || AWAY.has(code) || SOCKET.has(code) || GONE.test(message)
}
