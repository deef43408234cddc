import { Job } from '#lib/job'
import { drainStripeEvents } from '#services/operations/rounds'

/** Wakes a worker up for what Stripe told; the rows say which. */
export default class ProcessStripeEventsJob extends Job {
  static queue = 'billing' as const

  async execute() {
    await drainStripeEvents(this.signal)
  }
}
