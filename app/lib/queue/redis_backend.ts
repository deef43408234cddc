import { Queue, Worker, type QueueOptions, type WorkerOptions } from 'bullmq'
import { Redis, type RedisOptions } from 'ioredis'
import type { QueueName } from '#lib/queue/config'
import type { JobProcessor, QueueBackend } from '#lib/queue/contract'

/** BullMQ on Redis. */
export class RedisQueueBackend implements QueueBackend {
  readonly name = 'redis'
  #redis: SharedRedis

  constructor(url: string) {
    this.#redis = new SharedRedis(url)
  }

  createQueue(name: QueueName, options: Omit<QueueOptions, 'connection'>) {
    return new Queue(name, { ...options, connection: this.#redis })
  }

  createWorker(
    name: QueueName,
    processor: JobProcessor,
    options: Omit<WorkerOptions, 'connection'>
  ) {
    return new Worker(name, processor, { ...options, connection: this.#redis })
  }

  async migrate() {}

  async ping() {
    await this.#redis.ping()
  }

  async close() {
    this.#redis.disconnectAll()
  }
}

/**
 * The connection of all queues, and those that workers duplicate from it for their blocking reads:
 * remembered, since a worker that was stopped while Redis was away leaves its own knocking for ever.
 */
class SharedRedis extends Redis {
  #copies: Redis[] = []

  constructor(url: string) {
    super(url, {
      // BullMQ's blocking commands wait for ever by nature: a limit would kill idle workers.
      maxRetriesPerRequest: null,
      connectionName: 'rubis-queue',
      retryStrategy: (times) => Math.min(times * 100, 1_000),
    })
    listenQuietly(this)
  }

  duplicate(override?: Partial<RedisOptions>) {
    const copy = super.duplicate(override)
    listenQuietly(copy)
    this.#copies.push(copy)
    return copy
  }

  disconnectAll() {
    for (const connection of [this, ...this.#copies]) {
      connection.disconnect()
    }
  }
}

/** Errors are said again, with their cause, by each queue and worker on the connection. */
function listenQuietly(connection: Redis) {
  connection.on('error', () => {})
  connection.setMaxListeners(0)
}
