import { BaseSchema } from '@adonisjs/lucid/schema'

/**
 * A client who paid after a reminder may be thanked, once an invoice. Off until the organization asks
 * for it: nobody's clients are written to without their knowing.
 */
export default class extends BaseSchema {
  async up() {
    this.schema.raw(
      `ALTER TABLE organizations ADD COLUMN thanks_clients boolean NOT NULL DEFAULT false;`
    )
  }

  async down() {
    this.schema.raw(`ALTER TABLE organizations DROP COLUMN thanks_clients;`)
  }
}
