import { BaseSchema } from '@adonisjs/lucid/schema'

/**
 * Reminders of several invoices of one client that are due the same day may leave as one message: each
 * reminder keeps what it asked for, the message what it asked for in all. Off for organizations that
 * were there before, who chose their plans without it.
 */
export default class extends BaseSchema {
  async up() {
    this.schema.raw(`
      ALTER TABLE organizations ADD COLUMN groups_reminders boolean NOT NULL DEFAULT false;
      ALTER TABLE relance_tasks ADD COLUMN asked_cents integer CHECK (asked_cents > 0);
    `)
  }

  async down() {
    this.schema.raw(`
      ALTER TABLE relance_tasks DROP COLUMN asked_cents;
      ALTER TABLE organizations DROP COLUMN groups_reminders;
    `)
  }
}
