import type { QueueConfig } from '#lib/queue/config'
import type { QueueBackend } from '#lib/queue/contract'
import { PostgresQueueBackend } from '#lib/queue/postgres_backend'
import { RedisQueueBackend } from '#lib/queue/redis_backend'

/** Opens nothing yet: the first queue, worker or ping connects. */
export function createQueueBackend(config: QueueConfig): QueueBackend {
  return config.backend === 'redis'
    ? new RedisQueueBackend(config.redis.url ?? '')
    : new PostgresQueueBackend(config.postgres.url)
}
