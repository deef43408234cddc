import { BaseSchema } from '@adonisjs/lucid/schema'

/** What a client may say back, and the addresses that must not be written to. */
export default class extends BaseSchema {
  async up() {
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
        FOREIGN KEY (organization_id, outbound_message_id) REFERENCES outbound_messages (organization_id, id) ON DELETE CASCADE
      );
      CREATE INDEX client_links_invoice_index ON client_links (organization_id, invoice_id);

      CREATE TABLE promises (
        id uuid PRIMARY KEY,
        organization_id uuid NOT NULL REFERENCES organizations (id) ON DELETE CASCADE,
        invoice_id uuid NOT NULL,
        promised_on date NOT NULL,
        amount_cents integer CHECK (amount_cents > 0),
        message text NOT NULL DEFAULT '',
        status text NOT NULL DEFAULT 'open' CHECK (status IN ('open', 'kept', 'broken', 'cancelled')),
        hold_id uuid,
        created_at timestamptz NOT NULL DEFAULT rubis_now(),
        updated_at timestamptz NOT NULL DEFAULT rubis_now(),
        UNIQUE (organization_id, id),
        FOREIGN KEY (organization_id, invoice_id) REFERENCES invoices (organization_id, id) ON DELETE CASCADE,
        FOREIGN KEY (organization_id, hold_id) REFERENCES invoice_holds (organization_id, id)
      );
      CREATE INDEX promises_open_index ON promises (promised_on) WHERE status = 'open';
      CREATE INDEX promises_invoice_index ON promises (organization_id, invoice_id);

      CREATE TABLE instalments (
        id uuid PRIMARY KEY,
        organization_id uuid NOT NULL REFERENCES organizations (id) ON DELETE CASCADE,
        invoice_id uuid NOT NULL,
        position smallint NOT NULL CHECK (position >= 1),
        due_date date NOT NULL,
        amount_cents integer NOT NULL CHECK (amount_cents > 0),
        status text NOT NULL DEFAULT 'proposed' CHECK (status IN ('proposed', 'accepted', 'refused', 'paid', 'missed', 'cancelled')),
        created_at timestamptz NOT NULL DEFAULT rubis_now(),
        updated_at timestamptz NOT NULL DEFAULT rubis_now(),
        UNIQUE (organization_id, id),
        FOREIGN KEY (organization_id, invoice_id) REFERENCES invoices (organization_id, id) ON DELETE CASCADE
      );
      CREATE INDEX instalments_invoice_index ON instalments (organization_id, invoice_id, position);

      -- organization_id NULL: the address is dead for everyone (hard bounce seen by the provider).
      CREATE TABLE suppressions (
        id uuid PRIMARY KEY,
        organization_id uuid REFERENCES organizations (id) ON DELETE CASCADE,
        email text NOT NULL CHECK (email = lower(email)),
        reason text NOT NULL CHECK (reason IN ('hard_bounce', 'complaint', 'unsubscribed', 'manual')),
        lifted_at timestamptz,
        created_at timestamptz NOT NULL DEFAULT rubis_now()
      );
      CREATE UNIQUE INDEX suppressions_unique ON suppressions (email, organization_id) NULLS NOT DISTINCT
        WHERE lifted_at IS NULL;
    `)
  }

  async down() {
    this.schema.raw(`DROP TABLE suppressions, instalments, promises, client_links;`)
  }
}
