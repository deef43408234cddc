import { BaseSchema } from '@adonisjs/lucid/schema'

/**
 * Whether the words of imported pages may be shown to the hosted model of this server. They leave the
 * machine: off until a person of the organization says otherwise.
 */
export default class extends BaseSchema {
  async up() {
    this.schema.raw(`
      ALTER TABLE organizations ADD COLUMN reads_with_model boolean NOT NULL DEFAULT false;
    `)
  }

  async down() {
    this.schema.raw(`ALTER TABLE organizations DROP COLUMN reads_with_model;`)
  }
}
