import { Job } from '#lib/job'
import { keepHouse } from '#services/operations/housekeeping'

export default class KeepHouseJob extends Job {
  static queue = 'maintenance' as const

  async execute() {
    await keepHouse()
  }
}
