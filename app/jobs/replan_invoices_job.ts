import { Job } from '#lib/job'
import { drainReplans } from '#services/operations/rounds'

/** Wakes a worker up for the invoices of a plan that was edited; the rows say which. */
export default class ReplanInvoicesJob extends Job {
  static queue = 'maintenance' as const

  async execute() {
    await drainReplans(this.signal)
  }
}
