import { BaseCommand } from '@adonisjs/core/ace'
import type { CommandOptions } from '@adonisjs/core/types/ace'
import { prepareCatalogue } from '#services/billing/catalogue'

export default class BillingPrepare extends BaseCommand {
  static commandName = 'billing:prepare'
  static description =
    'Make the products, prices and portal of Rubis at Stripe; harmless when they are there'
  static options: CommandOptions = { startApp: true }

  async run() {
    this.logger.log(JSON.stringify(await prepareCatalogue()))
  }
}
