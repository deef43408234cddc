import { BaseCommand } from '@adonisjs/core/ace'
import type { CommandOptions } from '@adonisjs/core/types/ace'
import { listErased } from '#services/erasure/repeat_erasures'

export default class ErasuresList extends BaseCommand {
  static commandName = 'erasures:list'
  static description =
    'Say what was erased for good, one JSON object a line, to keep beside backups'
  static options: CommandOptions = { startApp: true }

  async run() {
    for (const erased of await listErased()) {
      this.logger.log(JSON.stringify(erased))
    }
  }
}
