import { BaseSchema } from '@adonisjs/lucid/schema'

/**
 * The bell shows what its reader wants there; the row is written whatever they want, since the daily
 * digest is made of it.
 */
export default class extends BaseSchema {
  async up() {
    this.schema.raw(`
      ALTER TABLE notifications
        ADD COLUMN in_app boolean NOT NULL DEFAULT true,
        ADD COLUMN digested_at timestamptz;
      CREATE INDEX notifications_unread_index ON notifications (user_id, organization_id, created_at DESC)
        WHERE read_at IS NULL AND in_app;
      CREATE INDEX notifications_digest_index ON notifications (organization_id, user_id, created_at)
        WHERE read_at IS NULL AND digested_at IS NULL;
    `)
  }

  async down() {
    this.schema.raw(`
      DROP INDEX notifications_digest_index, notifications_unread_index;
      ALTER TABLE notifications DROP COLUMN in_app, DROP COLUMN digested_at;
    `)
  }
}
