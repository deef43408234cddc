import { Job } from '#lib/job'
import { alertSilence } from '#services/operations/silence_alert'

export default class AlertSilenceJob extends Job {
  static queue = 'maintenance' as const

  async execute() {
    await alertSilence()
  }
}
