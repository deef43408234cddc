import type { Processor, Queue, QueueOptions, Worker, WorkerOptions } from 'bullmq'
import type { QueueName } from '#lib/queue/config'

/** What a job carries: ids, never rows, never anything personal. */
export type JobData = Record<string, unknown>

export type JobQueue = Queue<JobData, void, string>
export type JobWorker = Worker<JobData, void, string>
export type JobProcessor = Processor<JobData, void, string>

/** Where BullMQ keeps its jobs. Two implementations, one contract test-suite. */
export interface QueueBackend {
  readonly name: 'postgres' | 'redis'
  createQueue(name: QueueName, options: Omit<QueueOptions, 'connection'>): JobQueue
  createWorker(
    name: QueueName,
    processor: JobProcessor,
    options: Omit<WorkerOptions, 'connection'>
  ): JobWorker
  /** Makes the storage ready: BullMQ's own tables on PostgreSQL, nothing on Redis. Idempotent. */
  migrate(): Promise<void>
  /** Answers when a round trip to the storage works. @throws when it cannot be reached */
  ping(): Promise<void>
  close(): Promise<void>
}

/** The three levels of a logger that the queue uses; pino's and any test double fit. */
export interface QueueLogger {
  debug(fields: object, message: string): void
  info(fields: object, message: string): void
  warn(fields: object, message: string): void
  error(fields: object, message: string): void
}
