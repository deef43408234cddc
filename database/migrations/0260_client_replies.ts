import { BaseSchema } from '@adonisjs/lucid/schema'

/**
 * What clients answer by mail, when the organization wants Rubis to read it: every reminder then has an
 * address of its own, of which only the hash is kept. A reply holds every invoice of its reminder until
 * the user has decided, invoice by invoice.
 */
export default class extends BaseSchema {
  async up() {
    this.schema.raw(`
      ALTER TABLE organizations ADD COLUMN reads_replies boolean NOT NULL DEFAULT false;

      ALTER TABLE outbound_messages ADD COLUMN reply_hash bytea;
      CREATE UNIQUE INDEX outbound_messages_reply_unique ON outbound_messages (reply_hash)
        WHERE reply_hash IS NOT NULL;

      CREATE TABLE client_replies (
        id uuid PRIMARY KEY,
        organization_id uuid NOT NULL REFERENCES organizations (id) ON DELETE CASCADE,
        outbound_message_id uuid NOT NULL,
        -- as the mail names itself: the same one delivered again finds itself there
        message_id text NOT NULL CHECK (length(message_id) BETWEEN 1 AND 500),
        sender text NOT NULL CHECK (length(sender) <= 254),
        -- null once it is forgotten
        excerpt_encrypted text,
        is_automatic boolean NOT NULL,
        -- the sender is one of the client's contacts
        is_known boolean NOT NULL,
        received_at timestamptz NOT NULL DEFAULT rubis_now(),
        UNIQUE (organization_id, id),
        UNIQUE (organization_id, message_id),
        FOREIGN KEY (organization_id, outbound_message_id)
          REFERENCES outbound_messages (organization_id, id) ON DELETE CASCADE
      );
      CREATE INDEX client_replies_message_index ON client_replies (organization_id, outbound_message_id);
      CREATE INDEX client_replies_received_index ON client_replies (received_at);

      -- One decision an invoice: a reminder may have asked for several.
      CREATE TABLE reply_triages (
        id uuid PRIMARY KEY,
        organization_id uuid NOT NULL REFERENCES organizations (id) ON DELETE CASCADE,
        client_reply_id uuid NOT NULL,
        invoice_id uuid NOT NULL,
        -- what the reply stopped; null when the invoice was closed already, or the reply is a robot's
        hold_id uuid,
        kind text CHECK (kind IN ('resume', 'wait', 'paid', 'dispute')),
        payment_id uuid,
        triaged_at timestamptz,
        triaged_by uuid REFERENCES users (id) ON DELETE SET NULL,
        UNIQUE (organization_id, id),
        UNIQUE (organization_id, client_reply_id, invoice_id),
        FOREIGN KEY (organization_id, client_reply_id)
          REFERENCES client_replies (organization_id, id) ON DELETE CASCADE,
        FOREIGN KEY (organization_id, invoice_id) REFERENCES invoices (organization_id, id) ON DELETE CASCADE,
        FOREIGN KEY (organization_id, hold_id) REFERENCES invoice_holds (organization_id, id)
          ON DELETE SET NULL (hold_id),
        FOREIGN KEY (organization_id, payment_id) REFERENCES payments (organization_id, id)
          ON DELETE SET NULL (payment_id),
        CHECK ((kind IS NULL) = (triaged_at IS NULL))
      );
      CREATE INDEX reply_triages_invoice_index ON reply_triages (organization_id, invoice_id);
      CREATE INDEX reply_triages_open_index ON reply_triages (organization_id, id)
        WHERE triaged_at IS NULL AND hold_id IS NOT NULL;
    `)
  }

  async down() {
    this.schema.raw(`
      DROP TABLE reply_triages, client_replies;
      DROP INDEX outbound_messages_reply_unique;
      ALTER TABLE outbound_messages DROP COLUMN reply_hash;
      ALTER TABLE organizations DROP COLUMN reads_replies;
    `)
  }
}
