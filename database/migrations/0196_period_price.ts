import { BaseSchema } from '@adonisjs/lucid/schema'

/** What a period of the subscription costs, as Stripe has it: screens say the amount of the next charge. */
export default class extends BaseSchema {
  async up() {
    this.schema.raw(`
      ALTER TABLE organizations
        ADD COLUMN period_net_cents integer CHECK (period_net_cents >= 0);
    `)
  }

  async down() {
    this.schema.raw('ALTER TABLE organizations DROP COLUMN period_net_cents')
  }
}
