import { setTimeout as delay } from 'node:timers/promises'
import logger from '@adonisjs/core/services/logger'
import { runJob, type RegisteredJob } from '#lib/job'
import { queues as openQueues, registerWorker, shutdownQueue } from '#lib/queue'
import type { QueueName } from '#lib/queue/config'
import { Quiet } from '#lib/queue/quiet'
import { tick } from '#lib/ticker'
import { closeReaders } from '#services/import_batches/readers'
import { Heartbeat } from '#services/operations/heartbeat'
import { ROUNDS, type Round } from '#services/operations/rounds'
import { closeRelanceTransport } from '#services/relances/relance_sender'

const HEARTBEAT_EVERY = 10_000

/** After a failure, PostgreSQL may be back at any moment. */
const AFTER_FAILURE = 2_000

/** Milliseconds for what is in flight at a stop: one send takes at most ten seconds. */
const STOP_PATIENCE = 12_000

/**
 * A worker: takes the jobs of its queues, and makes its rounds (the sweep above all) on timers of its
 * own, so that everything that is due happens even when the queue has lost its content.
 */
export class WorkerProcess {
  #stopping = new AbortController()
  #timers: Promise<void>[] = []
  #heartbeat: Heartbeat
  #rounds: Round[]
  #quiet = new Quiet()
  #databaseWasAway = false

  constructor(
    private readonly queues: readonly QueueName[],
    private readonly jobs: readonly RegisteredJob[]
  ) {
    this.#heartbeat = new Heartbeat(queues)
    this.#rounds = ROUNDS.filter(({ queue }) => queues.includes(queue))
  }

  /** Resolves once the worker takes jobs. It starts, and goes on, whether or not the storage answers. */
  async start() {
    for (const name of this.queues) {
      registerWorker(name, (job) => runJob(this.jobs, job))
    }
    this.#repeat({ name: 'heartbeat', every: HEARTBEAT_EVERY }, () => this.#beat())
    for (const round of this.#rounds) {
      this.#repeat(round, () => this.#makeRound(round))
      void openQueues().schedule(round.queue, round.name, round.job, round.every * 2)
    }
  }

  /**
   * Takes nothing new, lets what is in flight end, settles it. Returns false when something was still
   * running after twelve seconds.
   */
  async stop() {
    this.#stopping.abort()
    closeReaders()
    const inTime = await Promise.race([
      Promise.all([shutdownQueue(), ...this.#timers]).then(() => true),
      delay(STOP_PATIENCE, false, { ref: false }),
    ])
    await closeRelanceTransport()
    await Promise.race([
      this.#heartbeat.leave().catch(() => {}),
      delay(1_000, undefined, { ref: false }),
    ])
    return inTime
  }

  /** The first beat after an outage: what fell due meanwhile does not wait for the next round. */
  async #beat() {
    try {
      await this.#heartbeat.beat()
    } catch (error) {
      this.#databaseWasAway = true
      throw error
    }
    if (this.#databaseWasAway) {
      this.#databaseWasAway = false
      const urgent = this.#rounds.filter(({ first }) => !first)
      void Promise.allSettled(urgent.map((round) => this.#makeRound(round)))
    }
  }

  async #makeRound({ name, run }: Round) {
    const report = await run(this.#stopping.signal)
    if (name === 'sweep-relances') {
      await this.#heartbeat.beat({ swept: true })
    }
    logger.debug({ round: name, report }, 'round made')
  }

  #repeat(
    { name, first, every }: Pick<Round, 'name' | 'first' | 'every'>,
    work: () => Promise<unknown>
  ) {
    const onError = (error: unknown) => {
      this.#quiet.say(name, () => logger.error({ err: error, round: name }, 'round failed'))
    }
    const everyAfterFailure = Math.min(every, AFTER_FAILURE)
    this.#timers.push(
      tick(work, this.#stopping.signal, { first, every, everyAfterFailure, onError })
    )
  }
}
