import { Job } from '#lib/job'
import { breakPromises } from '#services/promises/break_promises'

export default class BreakPromisesJob extends Job {
  static queue = 'maintenance' as const

  async execute() {
    await breakPromises()
  }
}
