import { BaseSchema } from '@adonisjs/lucid/schema'

/**
 * Addresses that a calendar program reads what will leave from: one of a person in an organization, gone
 * with their membership. Only the hash of its token is kept.
 */
export default class extends BaseSchema {
  async up() {
    this.schema.raw(`
      CREATE TABLE calendar_feeds (
        id uuid PRIMARY KEY,
        organization_id uuid NOT NULL REFERENCES organizations (id) ON DELETE CASCADE,
        user_id uuid NOT NULL,
        token_hash bytea NOT NULL UNIQUE CHECK (length(token_hash) = 32),
        created_at timestamptz NOT NULL DEFAULT rubis_now(),
        UNIQUE (organization_id, user_id),
        UNIQUE (organization_id, id),
        FOREIGN KEY (organization_id, user_id)
          REFERENCES memberships (organization_id, user_id) ON DELETE CASCADE
      );
      CREATE INDEX calendar_feeds_user_index ON calendar_feeds (user_id);
    `)
  }

  async down() {
    this.schema.raw('DROP TABLE calendar_feeds')
  }
}
