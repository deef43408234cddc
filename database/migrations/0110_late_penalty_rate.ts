import { BaseSchema } from '@adonisjs/lucid/schema'

/** The yearly penalty rate of the creditor's own terms of sale, 1200 is 12 %. None: the law's. */
export default class extends BaseSchema {
  async up() {
    this.schema.raw(`
      ALTER TABLE organizations ADD COLUMN late_penalty_basis_points smallint
        CHECK (late_penalty_basis_points BETWEEN 1 AND 10000);
    `)
  }

  async down() {
    this.schema.raw(`ALTER TABLE organizations DROP COLUMN late_penalty_basis_points;`)
  }
}
