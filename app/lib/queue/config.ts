/** Every queue there is. BullMQ refuses ':' in a name. */
export const QUEUE_NAMES = [
  'relances',
  'checkins',
  'imports',
  'billing',
  'trial_recap',
  'mails',
  'maintenance',
] as const

export type QueueName = (typeof QUEUE_NAMES)[number]

export const isQueueName = (name: string): name is QueueName =>
  (QUEUE_NAMES as readonly string[]).includes(name)

export interface QueueConfig {
  backend: 'postgres' | 'redis'
  postgres: { url: string }
  redis: { url: string | undefined }
}

/** Throws at boot, not at the first job, when the chosen backend has no address. */
export function defineQueueConfig(config: QueueConfig): QueueConfig {
  if (config.backend === 'redis' && !config.redis.url) {
    throw new Error('QUEUE_BACKEND=redis needs REDIS_URL')
  }
  return config
}
