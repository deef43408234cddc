import { Job } from '#lib/job'
import { endHolds } from '#services/invoices/end_holds'

export default class EndHoldsJob extends Job {
  static queue = 'maintenance' as const

  async execute() {
    await endHolds()
  }
}
