import { BaseSchema } from '@adonisjs/lucid/schema'

/** What is owed: invoices, what was paid or credited, and the reasons not to chase right now. */
export default class extends BaseSchema {
  async up() {
    this.schema.raw(`
      CREATE TABLE invoices (
        id uuid PRIMARY KEY,
        organization_id uuid NOT NULL REFERENCES organizations (id) ON DELETE CASCADE,
        client_id uuid NOT NULL,
        plan_id uuid,
        numero text NOT NULL CHECK (length(numero) BETWEEN 1 AND 60),
        subject text NOT NULL DEFAULT '',
        amount_ttc_cents integer NOT NULL CHECK (amount_ttc_cents BETWEEN 1 AND 1000000000),
        paid_cents integer NOT NULL DEFAULT 0 CHECK (paid_cents >= 0),
        credited_cents integer NOT NULL DEFAULT 0 CHECK (credited_cents >= 0),
        remainder_cents integer NOT NULL
          GENERATED ALWAYS AS (amount_ttc_cents - paid_cents - credited_cents) STORED,
        currency varchar(3) NOT NULL DEFAULT 'EUR' CHECK (currency = 'EUR'),
        issue_date date NOT NULL,
        due_date date NOT NULL,
        status text NOT NULL DEFAULT 'pending' CHECK (status IN
          ('pending', 'awaiting_user_confirmation', 'in_relance', 'paid', 'litigation', 'cancelled')),
        status_before_close text CHECK (status_before_close IN
          ('pending', 'awaiting_user_confirmation', 'in_relance', 'litigation')),
        rubis_earned integer NOT NULL DEFAULT 0 CHECK (rubis_earned >= 0),
        payment_link text,
        notes text NOT NULL DEFAULT '',
        confirmed_at timestamptz,
        paid_at timestamptz,
        closed_at timestamptz,
        litigation_at timestamptz,
        litigation_reason text,
        first_reminded_at timestamptz,
        last_reminded_at timestamptz,
        created_by uuid REFERENCES users (id) ON DELETE SET NULL,
        created_at timestamptz NOT NULL DEFAULT rubis_now(),
        updated_at timestamptz NOT NULL DEFAULT rubis_now(),
        UNIQUE (organization_id, id),
        FOREIGN KEY (organization_id, client_id) REFERENCES clients (organization_id, id),
        FOREIGN KEY (organization_id, plan_id) REFERENCES plans (organization_id, id),
        CHECK (amount_ttc_cents - paid_cents - credited_cents >= 0),
        CHECK (due_date >= issue_date),
        CONSTRAINT closed_invoices_remember_where_they_were
          CHECK ((status IN ('paid', 'cancelled')) = (status_before_close IS NOT NULL)),
        CONSTRAINT paid_means_nothing_is_left
          CHECK (status <> 'paid' OR amount_ttc_cents - paid_cents - credited_cents = 0)
      );
      CREATE INDEX invoices_due_index ON invoices (organization_id, due_date, id);
      CREATE INDEX invoices_status_due_index ON invoices (organization_id, status, due_date, id);
      CREATE INDEX invoices_created_index ON invoices (organization_id, created_at DESC, id DESC);
      CREATE INDEX invoices_amount_index ON invoices (organization_id, amount_ttc_cents, id);
      CREATE INDEX invoices_numero_index ON invoices (organization_id, (numero COLLATE "C"), id);
      CREATE INDEX invoices_client_index ON invoices (organization_id, client_id, due_date, id);
      CREATE INDEX invoices_active_index ON invoices (organization_id)
        WHERE status IN ('pending', 'awaiting_user_confirmation', 'in_relance', 'litigation');

      CREATE TABLE payments (
        id uuid PRIMARY KEY,
        organization_id uuid NOT NULL,
        invoice_id uuid NOT NULL,
        amount_cents integer NOT NULL CHECK (amount_cents > 0),
        paid_on date NOT NULL,
        method text NOT NULL DEFAULT 'transfer'
          CHECK (method IN ('transfer', 'card', 'cheque', 'cash', 'direct_debit', 'other')),
        kind text NOT NULL DEFAULT 'payment' CHECK (kind IN ('payment', 'before_import')),
        after_reminder boolean NOT NULL DEFAULT false,
        recorded_by uuid REFERENCES users (id) ON DELETE SET NULL,
        voided_at timestamptz,
        voided_by uuid REFERENCES users (id) ON DELETE SET NULL,
        created_at timestamptz NOT NULL DEFAULT rubis_now(),
        UNIQUE (organization_id, id),
        FOREIGN KEY (organization_id, invoice_id) REFERENCES invoices (organization_id, id) ON DELETE CASCADE
      );
      CREATE INDEX payments_invoice_index ON payments (organization_id, invoice_id, paid_on);
      CREATE INDEX payments_recovered_index ON payments (organization_id, paid_on)
        INCLUDE (amount_cents) WHERE voided_at IS NULL AND after_reminder AND kind = 'payment';

      CREATE TABLE credit_notes (
        id uuid PRIMARY KEY,
        organization_id uuid NOT NULL,
        invoice_id uuid NOT NULL,
        numero text NOT NULL,
        amount_cents integer NOT NULL CHECK (amount_cents > 0),
        issued_on date NOT NULL,
        recorded_by uuid REFERENCES users (id) ON DELETE SET NULL,
        voided_at timestamptz,
        voided_by uuid REFERENCES users (id) ON DELETE SET NULL,
        created_at timestamptz NOT NULL DEFAULT rubis_now(),
        UNIQUE (organization_id, id),
        FOREIGN KEY (organization_id, invoice_id) REFERENCES invoices (organization_id, id) ON DELETE CASCADE
      );
      CREATE INDEX credit_notes_invoice_index ON credit_notes (organization_id, invoice_id);

      -- A hold covers one invoice, every invoice of a client, or the whole organization.
      CREATE TABLE invoice_holds (
        id uuid PRIMARY KEY,
        organization_id uuid NOT NULL REFERENCES organizations (id) ON DELETE CASCADE,
        client_id uuid,
        invoice_id uuid,
        reason text NOT NULL CHECK (reason IN ('promise', 'reply_received', 'bounce', 'holiday', 'quota',
          'manual', 'payment_announced', 'instalments', 'unsubscribed', 'wrong_contact')),
        note text NOT NULL DEFAULT '',
        starts_at timestamptz NOT NULL DEFAULT rubis_now(),
        ends_at timestamptz,
        lifted_at timestamptz,
        lifted_by uuid REFERENCES users (id) ON DELETE SET NULL,
        created_by uuid REFERENCES users (id) ON DELETE SET NULL,
        created_at timestamptz NOT NULL DEFAULT rubis_now(),
        UNIQUE (organization_id, id),
        FOREIGN KEY (organization_id, client_id) REFERENCES clients (organization_id, id) ON DELETE CASCADE,
        FOREIGN KEY (organization_id, invoice_id) REFERENCES invoices (organization_id, id) ON DELETE CASCADE,
        CHECK (invoice_id IS NULL OR client_id IS NULL),
        CHECK (ends_at IS NULL OR ends_at > starts_at)
      );
      CREATE INDEX invoice_holds_invoice_index ON invoice_holds (invoice_id) WHERE lifted_at IS NULL;
      CREATE INDEX invoice_holds_client_index ON invoice_holds (client_id) WHERE lifted_at IS NULL;
      CREATE INDEX invoice_holds_organization_index ON invoice_holds (organization_id)
        WHERE lifted_at IS NULL AND invoice_id IS NULL AND client_id IS NULL;

      CREATE TABLE attachments (
        id uuid PRIMARY KEY,
        organization_id uuid NOT NULL REFERENCES organizations (id) ON DELETE CASCADE,
        invoice_id uuid,
        kind text NOT NULL DEFAULT 'invoice' CHECK (kind IN ('invoice', 'other')),
        filename text NOT NULL,
        content_type text NOT NULL CHECK (content_type IN ('application/pdf', 'image/png', 'image/jpeg', 'application/xml')),
        byte_size integer NOT NULL CHECK (byte_size BETWEEN 1 AND 10485760),
        sha256 varchar(64) NOT NULL,
        storage_key text NOT NULL UNIQUE,
        uploaded_by uuid REFERENCES users (id) ON DELETE SET NULL,
        created_at timestamptz NOT NULL DEFAULT rubis_now(),
        UNIQUE (organization_id, id),
        FOREIGN KEY (organization_id, invoice_id) REFERENCES invoices (organization_id, id) ON DELETE CASCADE
      );
      CREATE INDEX attachments_invoice_index ON attachments (organization_id, invoice_id);
      CREATE INDEX attachments_hash_index ON attachments (organization_id, sha256);
    `)
  }

  async down() {
    this.schema.raw(`DROP TABLE attachments, invoice_holds, credit_notes, payments, invoices;`)
  }
}
