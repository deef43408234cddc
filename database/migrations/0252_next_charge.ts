import { BaseSchema } from '@adonisjs/lucid/schema'

/** What Stripe would charge next, with the tax of where the customer is: screens and mails say it. */
export default class extends BaseSchema {
  async up() {
    this.schema.raw(`
      ALTER TABLE organizations
        ADD COLUMN next_charge_cents integer CHECK (next_charge_cents >= 0);
    `)
  }

  async down() {
    this.schema.raw('ALTER TABLE organizations DROP COLUMN next_charge_cents')
  }
}
