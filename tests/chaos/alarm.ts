import { Redis } from 'ioredis'
import { PostgresQueueBackend } from '#lib/queue/postgres_backend'
import { RedisQueueBackend } from '#lib/queue/redis_backend'
import { QueueManager } from '#lib/queue/queue_manager'
import type { QueueLogger } from '#lib/queue/contract'
import type { World } from './world.ts'

const silent: QueueLogger = { debug() {}, info() {}, warn() {}, error() {} }

/** The queue as the application uses it after a commit, and as an accident empties it. */
export class Alarm implements AsyncDisposable {
  readonly #world: World
  readonly #manager: QueueManager

  private constructor(world: World, manager: QueueManager) {
    this.#world = world
    this.#manager = manager
  }

  static async connect(world: World): Promise<Alarm> {
    const backend = world.redis
      ? new RedisQueueBackend(world.redis.url)
      : new PostgresQueueBackend(world.databaseUrl)
    await backend.migrate()
    return new Alarm(world, new QueueManager(backend, silent))
  }

  /** One wake-up for a reminder that just became due. */
  async ring(taskId: string) {
    await this.#manager.enqueue(
      'relances',
      'SendRelanceJob',
      { taskId },
      { jobId: `relance-${taskId}` }
    )
  }

  /** Everything the queue holds is gone, its schedulers too. */
  async flush() {
    if (this.#world.redis) {
      const redis = new Redis(this.#world.redis.url)
      await redis.flushall()
      redis.disconnect()
      return
    }
    const tables = await this.#world.query<{ tablename: string }>(
      `SELECT tablename FROM pg_tables WHERE schemaname = 'bullmq' AND tablename NOT LIKE '%migration%'`
    )
    const names = tables.map(({ tablename }) => `bullmq.${tablename}`)
    if (names.length > 0) {
      await this.#world.query(`TRUNCATE ${names.join(', ')} CASCADE`)
    }
  }

  async [Symbol.asyncDispose]() {
    await this.#manager.shutdown({ patience: 1_000 })
  }
}
