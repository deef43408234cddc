import type { QueueName } from '#lib/queue/config'
import type { EnqueueOptions, JobHandlerContext } from '#lib/queue/queue_manager'

export type Enqueue = (
  queue: QueueName,
  job: string,
  data: object,
  options?: EnqueueOptions
) => Promise<string | null>

/** What the registry holds and the worker makes: the payload is what was dispatched under the name. */
export interface RegisteredJob {
  readonly name: string
  new (payload: never, signal: AbortSignal): { execute(): Promise<void> }
}

/** A concrete job, as its own `dispatch` sees it. */
export interface JobClass<Payload extends object = object> {
  readonly name: string
  readonly queue: QueueName
  new (payload: Payload, signal: AbortSignal): Job<Payload>
}

/**
 * One unit of background work. The payload holds ids, never rows. `execute` calls one service; the
 * service that dispatches a job is never the one the job calls.
 */
export abstract class Job<Payload extends object = Record<string, never>> {
  /** Set by queue_provider. */
  static enqueue: Enqueue = async () => null

  constructor(
    protected readonly payload: Payload,
    /** Aborted when the process is asked to stop. */
    protected readonly signal: AbortSignal
  ) {}

  abstract execute(): Promise<void>

  /**
   * Asks a worker to run this job. Call it after the transaction has returned: a job that starts
   * before the commit finds nothing. Returns the job's id, or null when the queue cannot be reached;
   * that is no error, the sweep works from the rows.
   */
  static dispatch<Payload extends object>(
    this: JobClass<Payload>,
    payload: Payload,
    options: EnqueueOptions = {}
  ) {
    return Job.enqueue(this.queue, this.name, payload, options)
  }
}

/** Makes the job a queue asks for by its class name and runs it. @throws on a name nobody has */
export async function runJob(classes: readonly RegisteredJob[], job: JobHandlerContext) {
  const found = classes.find(({ name }) => name === job.name)
  if (!found) {
    throw new Error(`No job is called ${job.name}`)
  }
  await new found(job.data as never, job.signal).execute()
}
