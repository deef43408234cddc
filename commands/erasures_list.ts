import { rename, writeFile } from 'node:fs/promises'
import { BaseCommand, flags } from '@adonisjs/core/ace'
import type { CommandOptions } from '@adonisjs/core/types/ace'
import { listErased } from '#services/erasure/repeat_erasures'

export default class ErasuresList extends BaseCommand {
  static commandName = 'erasures:list'
  static description = 'Write down what was erased for good, by identifiers, to keep beside backups'
  static options: CommandOptions = { startApp: true }

  @flags.string({ description: 'The file, one JSON object a line', required: true })
  declare to: string

  async run() {
    const erased = await listErased()
    const path = this.app.makePath(this.to)
    // Whole or not at all: the list of before is worth more than half of this one.
    await writeFile(`${path}.new`, erased.map((one) => `${JSON.stringify(one)}\n`).join(''))
    await rename(`${path}.new`, path)
    this.logger.success(`${erased.length} erasures in ${path}`)
  }
}
