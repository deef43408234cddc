import { Job } from '#lib/job'
import { replanRehearsed } from '#services/relances/rehearsals'

export default class ReplanRehearsedJob extends Job {
  static queue = 'maintenance' as const

  async execute() {
    await replanRehearsed()
  }
}
