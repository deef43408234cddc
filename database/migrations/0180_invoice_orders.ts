import { BaseSchema } from '@adonisjs/lucid/schema'

/**
 * The list of invoices by what is left to pay, an expression since nothing is left of what was given up;
 * and what is open of each client, without walking through all that they paid. By status, and by client
 * whatever the status, the indexes that are there serve, group by group.
 */
export default class extends BaseSchema {
  async up() {
    this.schema.raw(`
      CREATE INDEX invoices_remainder_order_index ON invoices
        (organization_id, (CASE WHEN status = 'cancelled' THEN 0 ELSE remainder_cents END), id);
      CREATE INDEX invoices_open_client_index ON invoices (organization_id, client_id, due_date, id)
        WHERE status IN ('pending', 'awaiting_user_confirmation', 'in_relance', 'litigation');
    `)
  }

  async down() {
    this.schema.raw('DROP INDEX invoices_open_client_index, invoices_remainder_order_index')
  }
}
