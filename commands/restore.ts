import { BaseCommand, flags } from '@adonisjs/core/ace'
import type { CommandOptions } from '@adonisjs/core/types/ace'
import env from '#start/env'
import { restoreBackup } from '#services/operations/backup/restore_backup'

export default class Restore extends BaseCommand {
  static commandName = 'restore'
  static description = 'Fill an empty, migrated database with a backup; sending stays off'
  static options: CommandOptions = { startApp: true }

  @flags.string({ description: 'The folder of the backup', required: true })
  declare from: string

  async run() {
    const report = await restoreBackup(
      env.get('DATABASE_URL').release(),
      this.app.makePath(this.from)
    )
    this.logger.success(`${report.rows} rows and ${report.files} files of ${report.takenAt}`)
    this.logger.warning(
      'Sending is OFF. ' +
        `${report.toReview} reminders fell due after the backup and may have left already: each waits ` +
        'for its user. When the old instance is gone for good, run "node ace sending:on".'
    )
  }
}
