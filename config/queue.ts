import env from '#start/env'
import { defineQueueConfig } from '#lib/queue/config'

/**
 * The queue is an alarm clock, never the ledger: losing all of its content delays nothing by more
 * than one sweep (30 s). PostgreSQL serves until thousands of jobs a second; Redis is for those who
 * already run one (AOF on, `maxmemory-policy noeviction`).
 */
export default defineQueueConfig({
  backend: env.get('QUEUE_BACKEND'),
  postgres: { url: env.get('DATABASE_URL').release() },
  redis: { url: env.get('REDIS_URL') },
})
