import { BaseSchema } from '@adonisjs/lucid/schema'

/**
 * The link of a client's page belongs to the mail that carries it: three columns of the message instead
 * of a row of its own, which cost every reminder an insert, five indexes and four foreign keys.
 */
export default class extends BaseSchema {
  async up() {
    this.schema.raw(`
      ALTER TABLE outbound_messages
        ADD COLUMN link_hash bytea,
        ADD COLUMN link_expires_at timestamptz,
        ADD COLUMN link_revoked_at timestamptz,
        ADD CHECK ((link_hash IS NULL) = (link_expires_at IS NULL)),
        ADD CHECK (link_revoked_at IS NULL OR link_hash IS NOT NULL);
      UPDATE outbound_messages AS m
        SET link_hash = l.token_hash, link_expires_at = l.expires_at, link_revoked_at = l.revoked_at
        FROM client_links AS l WHERE l.outbound_message_id = m.id;
      CREATE UNIQUE INDEX outbound_messages_link_unique ON outbound_messages (link_hash)
        WHERE link_hash IS NOT NULL;

      ALTER TABLE client_answers ADD COLUMN outbound_message_id uuid,
        ADD FOREIGN KEY (organization_id, outbound_message_id)
          REFERENCES outbound_messages (organization_id, id);
      UPDATE client_answers AS a SET outbound_message_id = l.outbound_message_id
        FROM client_links AS l WHERE l.id = a.client_link_id;
      ALTER TABLE client_answers DROP COLUMN client_link_id;
      DROP TABLE client_links;
    `)
  }

  async down() {
    this.schema.raw(`
      CREATE TABLE client_links (
        id uuid PRIMARY KEY,
        organization_id uuid NOT NULL REFERENCES organizations (id) ON DELETE CASCADE,
        client_id uuid NOT NULL,
        invoice_id uuid,
        outbound_message_id uuid,
        purpose text NOT NULL CHECK (purpose IN ('answer', 'statement', 'unsubscribe')),
        token_hash bytea NOT NULL UNIQUE,
        expires_at timestamptz NOT NULL,
        revoked_at timestamptz,
        created_at timestamptz NOT NULL DEFAULT rubis_now(),
        UNIQUE (organization_id, id),
        FOREIGN KEY (organization_id, client_id) REFERENCES clients (organization_id, id) ON DELETE CASCADE,
        FOREIGN KEY (organization_id, invoice_id) REFERENCES invoices (organization_id, id) ON DELETE CASCADE,
        FOREIGN KEY (organization_id, outbound_message_id)
          REFERENCES outbound_messages (organization_id, id) ON DELETE CASCADE
      );
      CREATE INDEX client_links_invoice_index ON client_links (organization_id, invoice_id);
      INSERT INTO client_links (id, organization_id, client_id, invoice_id, outbound_message_id, purpose,
          token_hash, expires_at, revoked_at, created_at)
        SELECT id, organization_id, client_id, invoice_id, id, 'answer', link_hash, link_expires_at,
          link_revoked_at, created_at
        FROM outbound_messages WHERE link_hash IS NOT NULL;

      ALTER TABLE client_answers ADD COLUMN client_link_id uuid,
        ADD FOREIGN KEY (organization_id, client_link_id) REFERENCES client_links (organization_id, id)
          ON DELETE SET NULL (client_link_id);
      UPDATE client_answers SET client_link_id = outbound_message_id;
      ALTER TABLE client_answers DROP COLUMN outbound_message_id;
      DROP INDEX outbound_messages_link_unique;
      ALTER TABLE outbound_messages DROP COLUMN link_hash, DROP COLUMN link_expires_at,
        DROP COLUMN link_revoked_at;
    `)
  }
}
