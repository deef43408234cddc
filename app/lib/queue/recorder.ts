import type { QueueName } from '#lib/queue/config'
import type { EnqueueOptions } from '#lib/queue/queue_manager'

export interface RecordedJob {
  queue: QueueName
  name: string
  data: object
  options: EnqueueOptions
}

/** In tests nothing connects to a queue: what would have been enqueued lands here. */
export const recordedJobs: RecordedJob[] = []

export async function recordJob(
  queue: QueueName,
  name: string,
  data: object,
  options: EnqueueOptions
) {
  recordedJobs.push({ queue, name, data, options })
  return options.jobId ?? `recorded-${recordedJobs.length}`
}
