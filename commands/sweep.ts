import { BaseCommand } from '@adonisjs/core/ace'
import type { CommandOptions } from '@adonisjs/core/types/ace'
import { sweep } from '#services/operations/sweep'
import { closeRelanceTransport } from '#services/relances/relance_sender'

export default class Sweep extends BaseCommand {
  static commandName = 'sweep'
  static description = 'Settle what dead workers left behind, send what is due, print a JSON report'
  static options: CommandOptions = { startApp: true }

  async run() {
    try {
      const report = await sweep()
      this.logger.log(JSON.stringify(report))
    } finally {
      await closeRelanceTransport()
    }
  }
}
