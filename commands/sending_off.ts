import { BaseCommand, flags } from '@adonisjs/core/ace'
import type { CommandOptions } from '@adonisjs/core/types/ace'
import db from '@adonisjs/lucid/services/db'
import { sendingStatus, turnSendingOff } from '#services/operations/sending_switch'
import { describeSending } from '#services/operations/sending_words'

export default class SendingOff extends BaseCommand {
  static commandName = 'sending:off'
  static description = 'Let no mail leave; what has started ends'
  static options: CommandOptions = { startApp: true }

  @flags.string({ description: 'Why, for whoever asks later' })
  declare reason?: string

  async run() {
    await turnSendingOff(db.connection(), this.reason ?? 'switched off by an operator')
    this.logger.success(describeSending(await sendingStatus(db.connection())))
  }
}
