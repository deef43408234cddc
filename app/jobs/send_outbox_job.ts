import { Job } from '#lib/job'
import { drainOutbox } from '#services/operations/rounds'

/** Wakes a worker up for mails to users; the outbox knows which. */
export default class SendOutboxJob extends Job {
  static queue = 'mails' as const

  async execute() {
    await drainOutbox(this.signal)
  }
}
