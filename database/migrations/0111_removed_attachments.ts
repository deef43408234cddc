import { BaseSchema } from '@adonisjs/lucid/schema'

/** A document that was taken off its invoice: kept a while, so that it can be put back. */
export default class extends BaseSchema {
  async up() {
    this.schema.raw(`
      ALTER TABLE attachments
        ADD COLUMN removed_at timestamptz,
        ADD COLUMN removed_by uuid REFERENCES users (id) ON DELETE SET NULL;
      CREATE INDEX attachments_removed_index ON attachments (removed_at) WHERE removed_at IS NOT NULL;
    `)
  }

  async down() {
    this.schema.raw(`
      DELETE FROM attachments WHERE removed_at IS NOT NULL;
      ALTER TABLE attachments DROP COLUMN removed_at, DROP COLUMN removed_by;
    `)
  }
}
