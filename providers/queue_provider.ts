import { Job } from '#lib/job'
import { enqueue } from '#lib/queue'
import { recordJob } from '#lib/queue/recorder'
import type { ApplicationService } from '@adonisjs/core/types'

/** Gives jobs their queue: BullMQ, or a recorder in tests. Opens no connection by itself. */
export default class QueueProvider {
  constructor(protected app: ApplicationService) {}

  boot() {
    Job.enqueue = this.app.inTest ? recordJob : enqueue
  }
}
