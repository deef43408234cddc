import app from '@adonisjs/core/services/app'
import logger from '@adonisjs/core/services/logger'
import type { QueueConfig, QueueName } from '#lib/queue/config'
import { createQueueBackend } from '#lib/queue/create_backend'
import type { JobQueue } from '#lib/queue/contract'
import { QueueManager, type EnqueueOptions, type JobHandler } from '#lib/queue/queue_manager'

let manager: QueueManager | null = null

/** The queues of this process, made at first use: loading this file connects to nothing. */
export function queues(): QueueManager {
  manager ??= new QueueManager(createQueueBackend(app.config.get<QueueConfig>('queue')), logger)
  return manager
}

export const getQueue = (name: QueueName): JobQueue => queues().getQueue(name)

/** Runs `handler` for each job of the queue, five at once unless told; completed and failed are logged. */
export const registerWorker = (
  name: QueueName,
  handler: JobHandler,
  options: { concurrency?: number } = {}
) => queues().registerWorker(name, handler, options)

export const enqueue = (
  queue: QueueName,
  job: string,
  data: object,
  options: EnqueueOptions = {}
) => queues().enqueue(queue, job, { ...data }, options)

/** Best effort: a job that cannot be removed finds nothing to do when it runs. */
export const removeJob = (queue: QueueName, jobId: string) => queues().remove(queue, jobId)

/** Lets the jobs in hand finish and closes every connection. Nothing to do when nothing was opened. */
export async function shutdownQueue() {
  const open = manager
  manager = null
  await open?.shutdown()
}
