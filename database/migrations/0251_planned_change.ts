import { BaseSchema } from '@adonisjs/lucid/schema'

/** What the subscription becomes with its next period, as Stripe has it planned; all of it or nothing. */
export default class extends BaseSchema {
  async up() {
    this.schema.raw(`
      ALTER TABLE organizations
        ADD COLUMN planned_plan text CHECK (planned_plan IN ('pro', 'business')),
        ADD COLUMN planned_cycle text CHECK (planned_cycle IN ('monthly', 'yearly')),
        ADD COLUMN planned_quantity integer CHECK (planned_quantity >= 1),
        ADD COLUMN planned_net_cents integer CHECK (planned_net_cents >= 0),
        ADD COLUMN planned_from timestamptz,
        ADD CONSTRAINT organizations_planned_whole CHECK (
          num_nonnulls(planned_plan, planned_cycle, planned_quantity, planned_net_cents, planned_from)
            IN (0, 5)
        );
    `)
  }

  async down() {
    this.schema.raw(`
      ALTER TABLE organizations
        DROP CONSTRAINT organizations_planned_whole,
        DROP COLUMN planned_plan,
        DROP COLUMN planned_cycle,
        DROP COLUMN planned_quantity,
        DROP COLUMN planned_net_cents,
        DROP COLUMN planned_from;
    `)
  }
}
