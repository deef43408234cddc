import { BaseSchema } from '@adonisjs/lucid/schema'

/**
 * The list of invoices by what is left to pay. An expression: nothing is left of what was given up. By
 * client and by status the indexes that are there serve, group by group.
 */
export default class extends BaseSchema {
  async up() {
    this.schema.raw(`
      CREATE INDEX invoices_remainder_order_index ON invoices
        (organization_id, (CASE WHEN status = 'cancelled' THEN 0 ELSE remainder_cents END), id);
    `)
  }

  async down() {
    this.schema.raw('DROP INDEX invoices_remainder_order_index')
  }
}
