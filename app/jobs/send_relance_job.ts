import { Job } from '#lib/job'
import { drain } from '#services/operations/sweep'

/** An alarm: the table knows what is due, this only wakes the worker up. */
export default class SendRelanceJob extends Job<{ taskId: string }> {
  static queue = 'relances' as const

  async execute() {
    await drain(this.signal)
  }
}
