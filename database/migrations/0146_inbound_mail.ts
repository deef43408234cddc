import { BaseSchema } from '@adonisjs/lucid/schema'

/**
 * Invoices that are forwarded by e-mail: an address per organization, which nobody can guess, and the
 * batch that a mail became, so that a mail told twice becomes one.
 */
export default class extends BaseSchema {
  async up() {
    this.schema.raw(`
      ALTER TABLE organizations ADD COLUMN inbound_token varchar(16) NOT NULL UNIQUE
        DEFAULT right(replace(gen_random_uuid()::text, '-', ''), 16);
      ALTER TABLE webhook_events ADD COLUMN lease_until timestamptz;
      ALTER TABLE import_batches
        ADD COLUMN inbound_event_id text,
        ADD UNIQUE (organization_id, inbound_event_id),
        ADD CHECK (inbound_event_id IS NULL OR source = 'email');
    `)
  }

  async down() {
    this.schema.raw(`
      ALTER TABLE import_batches DROP COLUMN inbound_event_id;
      ALTER TABLE webhook_events DROP COLUMN lease_until;
      ALTER TABLE organizations DROP COLUMN inbound_token;
    `)
  }
}
