import { createPostgresBackend, Queue, runMigrations, Worker } from 'bullmq'
import type { QueueOptions, WorkerOptions } from 'bullmq'
import { QUEUE_NAMES, type QueueName } from '#lib/queue/config'
import { asBullConnection, QueuePool } from '#lib/queue/queue_pool'
import type { JobProcessor, JobQueue, JobWorker, QueueBackend } from '#lib/queue/contract'

/** Each worker keeps one connection to LISTEN on; the rest share a few. */
const POOL_SIZE = QUEUE_NAMES.length + 5

/** BullMQ on the application's own PostgreSQL, in the schema `bullmq`. */
export class PostgresQueueBackend implements QueueBackend {
  readonly name = 'postgres'
  #pool: QueuePool

  constructor(url: string) {
    this.#pool = new QueuePool(url, POOL_SIZE)
  }

  // The two classes differ from their Redis form in type parameters only, which nobody above reads.
  createQueue(name: QueueName, options: Omit<QueueOptions, 'connection'>) {
    const connection = asBullConnection(this.#pool)
    const queue = new Queue(name, { ...options, connection }, createPostgresBackend)
    return queue as unknown as JobQueue
  }

  createWorker(
    name: QueueName,
    processor: JobProcessor,
    options: Omit<WorkerOptions, 'connection'>
  ) {
    const connection = asBullConnection(this.#pool)
    const worker = new Worker(name, processor, { ...options, connection }, createPostgresBackend)
    return worker as unknown as JobWorker
  }

  async migrate() {
    const client = await this.#pool.connect()
    try {
      await runMigrations(client)
    } finally {
      client.release()
    }
  }

  async ping() {
    await this.#pool.query('SELECT 1')
  }

  close() {
    return this.#pool.end()
  }
}
