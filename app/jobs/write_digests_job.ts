import { Job } from '#lib/job'
import { writeDigests } from '#services/notifications/digest'

export default class WriteDigestsJob extends Job {
  static queue = 'maintenance' as const

  async execute() {
    await writeDigests()
  }
}
