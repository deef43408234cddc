import { Job } from '#lib/job'
import { enqueue } from '#lib/queue'

/** Gives jobs their queue. Opens no connection by itself. */
export default class QueueProvider {
  boot() {
    Job.enqueue = enqueue
  }
}
