import { BaseSchema } from '@adonisjs/lucid/schema'

/** How many times the plan is bought, as Stripe has it: each time of Business gives its seats again. */
export default class extends BaseSchema {
  async up() {
    this.schema.raw(`
      ALTER TABLE organizations
        ADD COLUMN plan_quantity integer NOT NULL DEFAULT 1 CHECK (plan_quantity >= 1);
    `)
  }

  async down() {
    this.schema.raw('ALTER TABLE organizations DROP COLUMN plan_quantity')
  }
}
