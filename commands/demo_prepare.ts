import { BaseCommand } from '@adonisjs/core/ace'
import type { CommandOptions } from '@adonisjs/core/types/ace'
import { prepareDemo } from '#services/demo/prepare_demo'

export default class DemoPrepare extends BaseCommand {
  static commandName = 'demo:prepare'
  static description = 'Make this database ready for a demo: tables, sending switch, example data'
  static help = [
    'May be repeated: what is there is kept. Ends on one line of JSON: how to log in, and which',
    'reminders leave once a worker runs.',
  ]
  static options: CommandOptions = { startApp: true }

  async run() {
    if (this.app.inProduction) {
      this.logger.error('The demo has a known password: it is not for a production environment.')
      this.exitCode = 1
      return
    }
    const prepared = await prepareDemo((line) => process.stdout.write(`${line}\n`))
    process.stdout.write(`${JSON.stringify(prepared)}\n`)
  }
}
