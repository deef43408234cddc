import { BaseSchema } from '@adonisjs/lucid/schema'

/** What the mail provider tells: a mail that its server keeps trying to hand over is a fact too. */
export default class extends BaseSchema {
  async up() {
    this.schema.raw(`ALTER TABLE outbound_messages ADD COLUMN delayed_at timestamptz;`)
  }

  async down() {
    this.schema.raw(`ALTER TABLE outbound_messages DROP COLUMN delayed_at;`)
  }
}
