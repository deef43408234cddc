import app from '@adonisjs/core/services/app'
import logger from '@adonisjs/core/services/logger'
import type { QueueConfig, QueueName } from '#lib/queue/config'
import { createQueueBackend } from '#lib/queue/create_backend'
import type { JobQueue } from '#lib/queue/contract'
import { QueueManager, type JobHandler } from '#lib/queue/queue_manager'
import { recordJob } from '#lib/queue/recorder'
import type { Enqueue } from '#lib/job'

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

/** Asks a worker for a job by its class name. In tests nothing connects: it is recorded instead. */
export const enqueue: Enqueue = (queue, job, data, options = {}) =>
  app.inTest
    ? recordJob(queue, job, data, options)
    : queues().enqueue(queue, job, { ...data }, options)

let closing: Promise<unknown> | null = null

/** Lets the jobs in hand finish and closes every connection. Nothing to do when nothing was opened. */
export async function shutdownQueue() {
  closing ??= manager?.shutdown() ?? null
  await closing
}
