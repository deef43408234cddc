import { spawn, type ChildProcess } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { once } from 'node:events'
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { setTimeout as sleep } from 'node:timers/promises'
import pg from 'pg'
import { startCluster } from '../../bin/postgres/cluster.ts'
import { startThrowawayCluster, type Throwaway } from '../../bin/postgres/throwaway.ts'
import { RedisServer } from '../helpers/redis_server.ts'

export const ROOT = new URL('../../', import.meta.url).pathname
const TS_EXEC = '--import=@poppinss/ts-exec'
const WRONG_CLOCK = `--import=${ROOT}tests/chaos/clocks/wrong_clock.ts`

export interface WorldOptions {
  backend: 'postgres' | 'redis'
  /** PostgreSQL will be killed: what it acknowledged must be on disk. */
  durable: boolean
  /** Share of mails delivered and then cut without an answer. */
  cutAfterData: number
  /** Before each answer of the sink, in milliseconds: how long a mail stays in flight. */
  sinkDelayMs: number
  /** of its processes, beside the usual ones */
  settings?: NodeJS.ProcessEnv
}

/** Everything around the workers: a PostgreSQL, a queue and a mail sink of our own, thrown away after. */
export class World implements AsyncDisposable {
  #throwaway: Throwaway
  #postgresPid: number
  #sink: ChildProcess

  private constructor(
    throwaway: Throwaway,
    sink: ChildProcess,
    readonly databaseUrl: string,
    readonly sinkPort: number,
    readonly redis: RedisServer | null,
    readonly pool: pg.Pool,
    readonly settings: NodeJS.ProcessEnv
  ) {
    this.#throwaway = throwaway
    this.#postgresPid = throwaway.cluster.pid
    this.#sink = sink
  }

  static async start(options: WorldOptions): Promise<World> {
    const throwaway = await startThrowawayCluster({ durable: options.durable })
    const databaseUrl = await throwaway.cluster.createDatabase('chaos')
    const { sink, port } = await startSink(sinkLogIn(throwaway.folder), options)
    const redis = options.backend === 'redis' ? await RedisServer.start() : null
    const pool = new pg.Pool({ connectionString: databaseUrl, max: 4 })
    pool.on('error', () => {}) // the server is killed on purpose

    mkdirSync(join(throwaway.folder, 'storage'))
    const world = new World(throwaway, sink, databaseUrl, port, redis, pool, options.settings ?? {})
    await world.#migrate()
    return world
  }

  get root() {
    return ROOT
  }

  get sinkLog() {
    return sinkLogIn(this.#throwaway.folder)
  }

  /** Where documents are kept. */
  get storage() {
    return join(this.#throwaway.folder, 'storage')
  }

  /** What a process of the application reads; `name` marks its connections and its mails. */
  environment(name: string): NodeJS.ProcessEnv {
    return {
      ...process.env,
      NODE_ENV: 'production',
      STRIPE_SECRET_KEY: 'sk_test_chaos',
      STRIPE_WEBHOOK_SECRETS: 'whsec_chaos',
      TZ: 'UTC',
      HOST: '127.0.0.1',
      PORT: '0',
      LOG_LEVEL: process.env.CHAOS_LOG_LEVEL ?? 'fatal',
      APP_KEY: SECRET,
      VAULT_KEYS: SECRET,
      APP_URL: 'http://127.0.0.1:3333',
      DATABASE_URL: `${this.databaseUrl}?application_name=${name}`,
      DB_POOL_MAX: '6',
      QUEUE_BACKEND: this.redis ? 'redis' : 'postgres',
      ...(this.redis && { REDIS_URL: this.redis.url }),
      MAIL_DRIVER: 'smtp',
      MAIL_FROM_ADDRESS: `relances@${name}.rubis.example`,
      SMTP_HOST: '127.0.0.1',
      SMTP_PORT: String(this.sinkPort),
      DRIVE_DISK: 'fs',
      STORAGE_PATH: this.storage,
      RELANCE_CLAIM_LEASE_SECONDS: '20',
      RELANCE_START_LEASE_SECONDS: '17',
      IMPORT_LEASE_SECONDS: '2',
      ...this.settings,
    }
  }

  /** @param clock of a process whose wall clock is wrong, for wrong_clock.ts */
  spawnAce(name: string, command: string[], clock: NodeJS.ProcessEnv = {}): ChildProcess {
    const preloaded = Object.keys(clock).length > 0 ? [WRONG_CLOCK] : []
    return spawn(process.execPath, [...preloaded, TS_EXEC, 'bin/console.ts', ...command], {
      cwd: ROOT,
      env: { ...this.environment(name), ...clock },
      stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    })
  }

  /** Retries while the server is away: the harness must outlive what it does to the others. */
  async query<Row extends pg.QueryResultRow>(sql: string, values: unknown[] = []): Promise<Row[]> {
    for (let patience = 100; ; patience--) {
      try {
        const { rows } = await this.pool.query<Row>(sql, values)
        return rows
      } catch (error) {
        if (patience === 0 || !isConnectionLoss(error)) throw error
        await sleep(200)
      }
    }
  }

  /** kill -9 of the postmaster, then the crash recovery of a real restart, on the same port. */
  async killPostgres() {
    process.kill(this.#postgresPid, 'SIGKILL')
    await sleep(300)
    const { cluster, folder } = this.#throwaway
    const revived = await startCluster({
      dataDir: cluster.dataDir,
      passwordFile: join(folder, 'postgres_password'),
      preferredPort: cluster.port,
    })
    this.#postgresPid = revived.pid
  }

  async [Symbol.asyncDispose]() {
    await this.pool.end()
    this.#sink.kill('SIGTERM')
    await this.redis?.stop()
    await this.#throwaway.stop()
  }

  async #migrate() {
    await runToEnd(this.spawnAce('migrations', ['migration:run', '--force']))
  }
}

const SECRET = randomBytes(32).toString('base64')

const sinkLogIn = (folder: string) => join(folder, 'sink.jsonl')

const LOST = new Set(['ECONNREFUSED', 'ECONNRESET', 'EPIPE', '57P01', '57P02', '57P03'])

function isConnectionLoss(error: unknown) {
  const { code, message } = error as { code?: string; message: string }
  return LOST.has(code ?? '') || /terminated|timeout/i.test(message)
}

async function startSink(log: string, { cutAfterData, sinkDelayMs }: WorldOptions) {
  const sink = spawn(
    process.execPath,
    [
      'tests/helpers/smtp_sink_main.ts',
      `--log=${log}`,
      `--cut-after-data=${cutAfterData}`,
      `--delay-ms=${sinkDelayMs}`,
    ],
    { cwd: ROOT, stdio: ['ignore', 'pipe', 'inherit', 'ipc'] }
  )
  const [line] = (await once(createInterface(sink.stdout!), 'line')) as [string]
  return { sink, port: (JSON.parse(line) as { port: number }).port }
}

export async function runToEnd(child: ChildProcess) {
  const [code] = (await once(child, 'exit')) as [number | null]
  if (code !== 0) {
    throw new Error(`${child.spawnargs.slice(3).join(' ')} ended with ${code}`)
  }
}
