import { BaseCommand } from '@adonisjs/core/ace'
import type { CommandOptions } from '@adonisjs/core/types/ace'
import { migrate } from '#services/operations/migrate'

export default class Migrate extends BaseCommand {
  static commandName = 'migrate'
  static description = 'Bring the tables of the application and of the queue up to date'
  static options: CommandOptions = { startApp: true }

  async run() {
    const applied = await migrate()
    for (const name of applied) {
      this.logger.action(name).succeeded()
    }
    this.logger.success(applied.length === 0 ? 'nothing to migrate' : 'database is up to date')
  }
}
