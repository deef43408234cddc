import { BaseSchema } from '@adonisjs/lucid/schema'

/**
 * Whose mail it is, decided when it arrives: an address that is renewed between the arrival and the
 * reading loses nothing. Null for an event of another provider, and for a mail to nobody here.
 */
export default class extends BaseSchema {
  async up() {
    this.schema.raw(`
      ALTER TABLE webhook_events
        ADD COLUMN received_for uuid REFERENCES organizations (id) ON DELETE CASCADE;
    `)
  }

  async down() {
    this.schema.raw(`ALTER TABLE webhook_events DROP COLUMN received_for;`)
  }
}
