import { Job } from '#lib/job'
import { drainTrialRecaps } from '#services/operations/rounds'

/** Wakes a worker up for trials that end soon; the outbox says which. */
export default class TrialRecapJob extends Job {
  static queue = 'trial_recap' as const

  async execute() {
    await drainTrialRecaps(this.signal)
  }
}
