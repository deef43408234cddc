import { Job } from '#lib/job'
import { drainDeliveryEvents } from '#services/operations/rounds'

/** Wakes a worker up for what the mail provider told; the rows say which. */
export default class ProcessDeliveryEventsJob extends Job {
  static queue = 'mails' as const

  async execute() {
    await drainDeliveryEvents(this.signal)
  }
}
