import { randomBytes } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { findBinaries } from './binaries.ts'
import { assertSameMajor, initialise, SUPERUSER } from './data_folder.ts'
import {
  createDatabase,
  dropDatabase,
  query,
  sealTemplate,
  type CreateDatabaseOptions,
} from './databases.ts'
import {
  isPostgresProcess,
  readPostmaster,
  signalPostmaster,
  waitForExit,
  type Postmaster,
} from './postmaster.ts'
import { startServer } from './server_start.ts'
import { findServerUser } from './server_user.ts'

const ADOPTION_PATIENCE_MS = 10_000
const INVALID_PASSWORD = '28P01'

export interface ClusterOptions {
  /** The PostgreSQL data folder. Its parent is created when missing. */
  dataDir: string
  /** Where the generated password is kept (mode 0600), so that a restart finds it. */
  passwordFile: string
  /** Tried first; another free port is taken when it is in use. */
  preferredPort?: number
  /** false gives up durability for speed: only for data that is thrown away. Default true. */
  durable?: boolean
  /** More `postgres -c name=value`; plain words only. */
  settings?: Record<string, string>
}

/**
 * A PostgreSQL server of ours, listening on 127.0.0.1 only. It lives in its own session: Ctrl-C in
 * the terminal does not reach it, `stop()` does.
 */
export class Cluster {
  readonly dataDir: string
  readonly password: string
  /** True when the server was already running, left behind by a killed launcher. */
  readonly adopted: boolean
  #postmaster: Postmaster

  constructor(dataDir: string, password: string, postmaster: Postmaster, adopted: boolean) {
    this.dataDir = dataDir
    this.password = password
    this.adopted = adopted
    this.#postmaster = postmaster
  }

  get port() {
    return this.#postmaster.port
  }

  get pid() {
    return this.#postmaster.pid
  }

  /** The connection string of one of its databases. It holds the password: never print it. */
  url(database = 'postgres') {
    return `postgres://${SUPERUSER}:${this.password}@127.0.0.1:${this.port}/${database}`
  }

  isAlive() {
    return isPostgresProcess(this.pid)
  }

  /** Creates a database and returns its URL; an existing one is left as it is. */
  async createDatabase(name: string, options?: CreateDatabaseOptions) {
    await createDatabase(this.url(), name, options)
    return this.url(name)
  }

  /** Drops a database, closing whatever is still connected to it. */
  dropDatabase(name: string) {
    return dropDatabase(this.url(), name)
  }

  /**
   * Makes a template once: `prepare` fills it (runs the migrations) and closes its connections;
   * `createDatabase(name, { template })` then copies it in a few dozen milliseconds.
   */
  async createTemplate(name: string, prepare: (url: string) => Promise<void>) {
    await prepare(await this.createDatabase(name))
    await sealTemplate(this.url(), name)
  }

  /** Fast shutdown: open transactions roll back, everything committed is on disk. */
  async stop() {
    signalPostmaster(this.pid, 'SIGINT')
    if (await waitForExit(this.pid, 20_000)) {
      return
    }

    signalPostmaster(this.pid, 'SIGQUIT')
    if (!(await waitForExit(this.pid, 10_000))) {
      throw new Error(`PostgreSQL (pid ${this.pid}) does not stop`)
    }
  }
}

/**
 * Starts the server of a data folder, creating the folder the first time. A server that a killed
 * launcher left running is adopted; the lock file of a killed server is cleaned up.
 *
 * @throws with the end of the server's log when it does not start
 */
export async function startCluster(options: ClusterOptions): Promise<Cluster> {
  const binaries = findBinaries()
  mkdirSync(dirname(options.dataDir), { recursive: true })
  const dataDir = join(realpathSync(dirname(options.dataDir)), basename(options.dataDir))
  const password = readOrCreatePassword(options.passwordFile)

  const running = await adopt(dataDir, password)
  if (running) {
    return new Cluster(dataDir, password, running, true)
  }

  const user = await findServerUser(binaries, dirname(dataDir))
  if (existsSync(join(dataDir, 'PG_VERSION'))) {
    await assertSameMajor(binaries, user, dataDir)
    user.own(dataDir)
  } else {
    await initialise(binaries, user, dataDir, password, options.durable ?? true)
  }

  const postmaster = await startServer(binaries, user, dataDir, options)
  return new Cluster(dataDir, password, postmaster, false)
}

/** Waits for a server that is just starting or stopping; removes the lock of one that is dead. */
async function findRunning(dataDir: string): Promise<Postmaster | null> {
  for (let waitedMs = 0; ; waitedMs += 50) {
    const postmaster = readPostmaster(dataDir)
    if (!postmaster) {
      return null
    }
    if (!isPostgresProcess(postmaster.pid)) {
      rmSync(join(dataDir, 'postmaster.pid'), { force: true })
      return null
    }
    if (postmaster.status === 'ready') {
      return postmaster
    }
    if (waitedMs > 60_000) {
      throw new Error(`PostgreSQL (pid ${postmaster.pid}) stays "${postmaster.status}"`)
    }
    await sleep(50)
  }
}

/** The server already running on this folder, once it answers; null when there is none. */
async function adopt(dataDir: string, password: string): Promise<Postmaster | null> {
  const giveUpAt = Date.now() + ADOPTION_PATIENCE_MS

  for (;;) {
    const running = await findRunning(dataDir)
    if (!running) {
      return null
    }

    try {
      await query(
        `postgres://${SUPERUSER}:${password}@127.0.0.1:${running.port}/postgres`,
        'SELECT 1'
      )
      return running
    } catch (error) {
      // A server that was killed this instant still looks alive, and may refuse for a moment.
      const { code, message } = error as { code?: string; message: string }
      if (code === INVALID_PASSWORD || Date.now() > giveUpAt) {
        throw new Error(
          `A PostgreSQL server (pid ${running.pid}) holds ${dataDir} but does not let us in: ${message}`
        )
      }
      await sleep(100)
    }
  }
}

function readOrCreatePassword(path: string) {
  if (!existsSync(path)) {
    mkdirSync(dirname(path), { recursive: true })
    writeFileSync(path, randomBytes(24).toString('base64url'), { mode: 0o600 })
  }
  return readFileSync(path, 'utf8').trim()
}
