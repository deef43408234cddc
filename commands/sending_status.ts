import { BaseCommand } from '@adonisjs/core/ace'
import type { CommandOptions } from '@adonisjs/core/types/ace'
import db from '@adonisjs/lucid/services/db'
import { sendingStatus } from '#services/operations/sending_switch'
import { describeSending } from '#services/operations/sending_words'

export default class SendingStatus extends BaseCommand {
  static commandName = 'sending:status'
  static description = 'Say whether mails may leave from this database, and why'
  static options: CommandOptions = { startApp: true }

  async run() {
    this.logger.info(describeSending(await sendingStatus(db.connection())))
  }
}
