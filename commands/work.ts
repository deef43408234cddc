import { BaseCommand, flags } from '@adonisjs/core/ace'
import logger from '@adonisjs/core/services/logger'
import type { CommandOptions } from '@adonisjs/core/types/ace'
import { jobs } from '#generated/jobs'
import type { RegisteredJob } from '#lib/job'
import { isQueueName, QUEUE_NAMES, type QueueName } from '#lib/queue/config'
import { WorkerProcess } from '#services/operations/worker_process'

/** Milliseconds from the first signal to the end, whatever still runs. */
const LAST_MOMENT = 15_000

export default class Work extends BaseCommand {
  static commandName = 'work'
  static description = 'Take jobs, and send what is due'
  static help = [
    'Without --queues, takes the jobs of every queue.',
    'SIGTERM: what is in flight ends, at most 15 s. A second signal: at once.',
    '```',
    '{{ binaryName }} work --queues=relances,checkins',
    '```',
  ]
  static options: CommandOptions = { startApp: true, staysAlive: true }

  @flags.string({ description: `Which queues, with commas between: ${QUEUE_NAMES.join(', ')}` })
  declare queues?: string

  async run() {
    const names = this.#queueNames()
    if (!names) {
      this.exitCode = 1
      return this.terminate()
    }

    const worker = new WorkerProcess(names, await loadJobs())
    this.app.terminating(async () => {
      const inTime = await worker.stop()
      logger.info({ inTime }, 'worker stopped')
    })
    this.#listenToSignals()

    await worker.start()
    logger.info({ queues: names }, 'worker takes jobs')
    this.app.notify({ isReady: true, environment: 'worker' })
  }

  #queueNames(): QueueName[] | null {
    const names = (this.queues ?? QUEUE_NAMES.join(',')).split(',').map((name) => name.trim())
    const unknown = names.filter((name) => !isQueueName(name))
    if (unknown.length > 0) {
      this.logger.error(
        `No such queue: ${unknown.join(', ')}. There are ${QUEUE_NAMES.join(', ')}.`
      )
      return null
    }
    return names.filter(isQueueName)
  }

  /** The console entry point already terminates the application on the first signal. */
  #listenToSignals() {
    let asked = false
    const hurry = () => {
      if (asked) {
        process.exit(1)
      }
      asked = true
      setTimeout(() => process.exit(1), LAST_MOMENT).unref()
    }
    process.on('SIGTERM', hurry)
    process.on('SIGINT', hurry)
  }
}

async function loadJobs(): Promise<RegisteredJob[]> {
  const modules = await Promise.all(Object.values(jobs).map((load) => load()))
  return modules.map((module) => module.default)
}
