import { Job } from '#lib/job'
import { drainExports } from '#services/operations/rounds'

/** Wakes a worker up for the copies that were asked for; the rows say which. */
export default class PrepareDataExportsJob extends Job {
  static queue = 'maintenance' as const

  async execute() {
    await drainExports(this.signal)
  }
}
