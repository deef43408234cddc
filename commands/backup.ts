import { BaseCommand, flags } from '@adonisjs/core/ace'
import type { CommandOptions } from '@adonisjs/core/types/ace'
import env from '#start/env'
import { takeBackup } from '#services/operations/backup/take_backup'

export default class Backup extends BaseCommand {
  static commandName = 'backup'
  static description = 'Write the database and the stored files into a new folder'
  static help = [
    'Nothing is stopped meanwhile. APP_KEY and VAULT_KEYS are not part of it: keep them elsewhere.',
  ]
  static options: CommandOptions = { startApp: true }

  @flags.string({ description: 'The folder to make', required: true })
  declare to: string

  async run() {
    const manifest = await takeBackup(env.get('DATABASE_URL').release(), this.app.makePath(this.to))
    const rows = manifest.tables.reduce((sum, table) => sum + table.rows, 0)
    this.logger.success(`${rows} rows and ${manifest.files.length} files of ${manifest.takenAt}`)
    for (const key of manifest.missingFiles) {
      this.logger.warning(`the database knows a file that the disk has lost: ${key}`)
    }
  }
}
