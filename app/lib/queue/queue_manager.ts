import { setTimeout as delay } from 'node:timers/promises'
import type { Job as BullJob } from 'bullmq'
import type { QueueName } from '#lib/queue/config'
import { within } from '#lib/within'
import { Quiet } from '#lib/queue/quiet'
import type { JobData, JobQueue, JobWorker, QueueBackend, QueueLogger } from '#lib/queue/contract'

export interface JobHandlerContext {
  id: string
  name: string
  data: JobData
  /** Aborted when the process is asked to stop: take nothing new, finish what is begun. */
  signal: AbortSignal
}

export type JobHandler = (job: JobHandlerContext) => Promise<void>

export interface EnqueueOptions {
  /** Refused when it contains ':' or only digits. A job still known under this id is not added again. */
  jobId?: string
  /** Milliseconds from now. */
  delay?: number
}

/** Milliseconds. A request must not wait for an alarm clock that is away: the sweep will see the row. */
const ENQUEUE_PATIENCE = 2_000

/** Milliseconds given to connections to close. */
const GOODBYE_PATIENCE = 2_000

/**
 * Retries are counted in rows, not here: a job runs once and leaves nothing behind, so that its id
 * is free again (adding under the id of a job that is kept, even a failed one, does nothing at all).
 */
const JOB_OPTIONS = { attempts: 1, removeOnComplete: true, removeOnFail: true }

const WORKER_OPTIONS = {
  lockDuration: 30_000,
  stalledInterval: 15_000,
  maxStalledCount: 3,
  runRetryDelay: 1_000,
  drainDelay: 30,
}

/** All queues and workers of one process over one backend. */
export class QueueManager {
  #queues = new Map<QueueName, JobQueue>()
  #workers: JobWorker[] = []
  #closing = new AbortController()
  #quiet = new Quiet()
  #closed: Promise<void> | null = null

  constructor(
    readonly backend: QueueBackend,
    private readonly logger: QueueLogger
  ) {}

  /** One queue object per name, made at first use. */
  getQueue(name: QueueName): JobQueue {
    let queue = this.#queues.get(name)
    if (!queue) {
      queue = this.backend.createQueue(name, { defaultJobOptions: JOB_OPTIONS })
      queue.on('error', (error) => this.#complain('queue', name, error))
      this.#queues.set(name, queue)
    }
    return queue
  }

  /** Runs `handler` for each job of the queue, at most `concurrency` at once in this process. */
  registerWorker(name: QueueName, handler: JobHandler, { concurrency = 5 } = {}): JobWorker {
    const worker = this.backend.createWorker(name, (job) => this.#run(handler, job), {
      ...WORKER_OPTIONS,
      concurrency,
    })
    worker.on('error', (error) => this.#complain('worker', name, error))
    worker.on('completed', (job) => {
      this.logger.info({ queue: name, job: job.name, jobId: job.id, ...duration(job) }, 'job done')
    })
    worker.on('failed', (job, error) => {
      this.logger.error({ queue: name, job: job?.name, jobId: job?.id, err: error }, 'job failed')
    })
    worker.on('stalled', (jobId) => {
      this.logger.warn({ queue: name, jobId }, 'job taken over from a worker that died')
    })
    this.#workers.push(worker)
    return worker
  }

  /**
   * Adds a job. Returns its id, or null when the queue could not take it within two seconds: a
   * dispatch is an alarm, the row it speaks of is found by the sweep anyway.
   */
  async enqueue(name: QueueName, job: string, data: JobData, options: EnqueueOptions = {}) {
    refuseBadId(options.jobId)
    try {
      const added = await within(ENQUEUE_PATIENCE, this.getQueue(name).add(job, data, options))
      return added.id ?? null
    } catch (error) {
      this.#complain('dispatch', name, error as Error)
      return null
    }
  }

  /** Adds the job again every `milliseconds`, whoever runs it; one schedule per id. */
  async schedule(name: QueueName, id: string, job: string, milliseconds: number) {
    try {
      await within(
        ENQUEUE_PATIENCE,
        this.getQueue(name).upsertJobScheduler(id, { every: milliseconds }, { name: job, data: {} })
      )
      return true
    } catch (error) {
      this.#complain('schedule', name, error as Error)
      return false
    }
  }

  /**
   * Stops taking jobs, waits up to `patience` ms for those in hand, closes every connection.
   * Returns false when some were still running.
   */
  async shutdown({ patience = 12_000 } = {}) {
    this.#closing.abort()
    const finished = this.#closeWorkers().then(() => true)
    const inTime = await Promise.race([finished, delay(patience, false, { ref: false })])
    if (!inTime) {
      this.logger.warn({ patience }, 'jobs still running at shutdown')
      await Promise.allSettled(this.#workers.map((worker) => worker.disconnect()))
    }
    this.#closed ??= this.#closeConnections()
    await this.#closed
    return inTime
  }

  async #run(handler: JobHandler, job: BullJob<JobData, void, string>) {
    const { id = '', name, data } = job
    await handler({ id, name, data, signal: this.#closing.signal })
  }

  async #closeWorkers() {
    await Promise.all(this.#workers.map((worker) => worker.close()))
  }

  /** Bounded too: a storage that is away answers no goodbye. */
  async #closeConnections() {
    const closed = Promise.allSettled(
      [...this.#queues.values()].map((queue) => queue.close())
    ).then(() => this.backend.close())
    await Promise.race([closed, delay(GOODBYE_PATIENCE, undefined, { ref: false })])
  }

  #complain(part: string, queue: QueueName, error: Error) {
    if (!this.#closing.signal.aborted) {
      this.#quiet.say(`${part} ${queue}`, () => {
        this.logger.warn(
          { queue, err: error },
          `${part} cannot reach the ${this.backend.name} queue`
        )
      })
    }
  }
}

function refuseBadId(jobId: string | undefined) {
  if (jobId !== undefined && (jobId.includes(':') || /^\d+$/.test(jobId))) {
    throw new Error(`Not a job id: ${jobId}`)
  }
}

const duration = ({ processedOn, finishedOn }: { processedOn?: number; finishedOn?: number }) =>
  processedOn && finishedOn ? { milliseconds: finishedOn - processedOn } : {}
