import { startCluster, type Cluster } from '../postgres/cluster.ts'
import type { DataFolder } from './data_folder.ts'

const WATCH_MS = 1_000
export const DATABASE = 'rubis'

/** What to do when it dies. */
interface Care {
  say: (line: string) => void
  restarts: boolean
  onFatal: (error: Error) => void
}

/** The demo's own PostgreSQL: started, watched, brought back on the same port when it is killed. */
export class DemoDatabase {
  readonly #data: DataFolder
  readonly #care: Care
  #starting: Promise<Cluster> | null = null
  #watch: NodeJS.Timeout | null = null

  constructor(data: DataFolder, care: Care) {
    this.#data = data
    this.#care = care
  }

  /** @returns the URL of the demo's database, which exists from then on */
  async start(): Promise<string> {
    this.#starting = this.#startCluster()
    const cluster = await this.#starting
    const url = await cluster.createDatabase(DATABASE)
    this.#watch = setInterval(() => void this.#reviveIfDead(), WATCH_MS)
    return url
  }

  /** Waits for a start under way first: otherwise the server would outlive us. */
  async stop() {
    clearInterval(this.#watch ?? undefined)
    const cluster = await this.#starting?.catch(() => null)
    await cluster?.stop()
  }

  #startCluster(preferredPort?: number) {
    return startCluster({
      dataDir: this.#data.postgres,
      passwordFile: this.#data.postgresPassword,
      preferredPort,
    })
  }

  async #reviveIfDead() {
    const cluster = await this.#starting
    if (!cluster || cluster.isAlive()) {
      return
    }

    if (!this.#care.restarts) {
      clearInterval(this.#watch ?? undefined)
      return this.#care.onFatal(new Error('PostgreSQL ended'))
    }

    this.#care.say('  ! PostgreSQL ended, starting it again')
    this.#starting = this.#startCluster(cluster.port)
    try {
      const revived = await this.#starting
      if (revived.port !== cluster.port) {
        throw new Error(`Port ${cluster.port} was taken while PostgreSQL was down`)
      }
      this.#care.say('  ✓ PostgreSQL is back')
    } catch (error) {
      clearInterval(this.#watch ?? undefined)
      this.#care.onFatal(error as Error)
    }
  }
}
