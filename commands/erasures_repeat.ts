import { readFile } from 'node:fs/promises'
import { BaseCommand, flags } from '@adonisjs/core/ace'
import type { CommandOptions } from '@adonisjs/core/types/ace'
import { repeatErasures, type Erased } from '#services/erasure/repeat_erasures'

export default class ErasuresRepeat extends BaseCommand {
  static commandName = 'erasures:repeat'
  static description = 'Erase again what a restored backup brought back'
  static options: CommandOptions = { startApp: true }

  @flags.string({ description: 'What erasures:list said', required: true })
  declare from: string

  async run() {
    const text = await readFile(this.app.makePath(this.from), 'utf8')
    const lines = text.split('\n').filter((line) => line.trim() !== '')
    const list = lines.map((line) => JSON.parse(line) as Erased)
    const { erased, refused } = await repeatErasures(list)
    this.logger.success(`${erased} of ${list.length} were there, and are erased again`)
    for (const id of refused) {
      this.logger.error(`account ${id}: owns an organization here; hand it over, then repeat`)
      this.exitCode = 1
    }
  }
}
