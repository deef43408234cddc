import { Job } from '#lib/job'
import { sweep } from '#services/operations/sweep'

/** The second alarm, for the day every worker's own timer fails: flushing the queue deletes it. */
export default class SweepRelancesJob extends Job {
  static queue = 'relances' as const

  async execute() {
    await sweep(this.signal)
  }
}
