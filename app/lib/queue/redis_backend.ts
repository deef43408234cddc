import { Queue, Worker, type QueueOptions, type WorkerOptions } from 'bullmq'
import { Redis } from 'ioredis'
import type { QueueName } from '#lib/queue/config'
import type { JobProcessor, QueueBackend } from '#lib/queue/contract'

/** BullMQ on Redis. Workers duplicate the connection for their blocking reads by themselves. */
export class RedisQueueBackend implements QueueBackend {
  readonly name = 'redis'
  #redis: Redis

  constructor(url: string) {
    this.#redis = new Redis(url, {
      // BullMQ's blocking commands wait for ever by nature: a limit would kill idle workers.
      maxRetriesPerRequest: null,
      connectionName: 'rubis-queue',
      retryStrategy: (times) => Math.min(times * 100, 2_000),
    })
    // Said again, with its cause, by each queue and worker on this connection.
    this.#redis.on('error', () => {})
    this.#redis.setMaxListeners(0)
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
    this.#redis.disconnect()
  }
}
