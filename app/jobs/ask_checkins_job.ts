import { Job } from '#lib/job'
import { drainCheckins } from '#services/operations/rounds'

/** Wakes a worker up for questions to the users; the rows say which, and when. */
export default class AskCheckinsJob extends Job {
  static queue = 'checkins' as const

  async execute() {
    await drainCheckins(this.signal)
  }
}
