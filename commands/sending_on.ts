import { BaseCommand, flags } from '@adonisjs/core/ace'
import type { CommandOptions } from '@adonisjs/core/types/ace'
import db from '@adonisjs/lucid/services/db'
import { sendingStatus, turnSendingOn } from '#services/operations/sending_switch'
import { describeSending } from '#services/operations/sending_words'

export default class SendingOn extends BaseCommand {
  static commandName = 'sending:on'
  static description = 'Let mails leave from this database'
  static options: CommandOptions = { startApp: true }

  @flags.string({ description: 'Why, for whoever asks later' })
  declare reason?: string

  async run() {
    await turnSendingOn(db.connection(), this.reason ?? 'switched on by an operator')
    this.logger.success(describeSending(await sendingStatus(db.connection())))
  }
}
