import { Job } from '#lib/job'
import { drainInboundMail } from '#services/operations/rounds'

/** Wakes a worker up for mails that arrived; the rows say which. */
export default class ReadInboundMailJob extends Job {
  static queue = 'imports' as const

  async execute() {
    await drainInboundMail(this.signal)
  }
}
