import { BaseSchema } from '@adonisjs/lucid/schema'

/** Invoices on their way in: a batch of files, one draft per document. */
export default class extends BaseSchema {
  async up() {
    this.schema.raw(`
      CREATE TABLE import_batches (
        id uuid PRIMARY KEY,
        organization_id uuid NOT NULL REFERENCES organizations (id) ON DELETE CASCADE,
        source text NOT NULL CHECK (source IN ('upload', 'csv', 'email')),
        created_by uuid REFERENCES users (id) ON DELETE SET NULL,
        created_at timestamptz NOT NULL DEFAULT rubis_now(),
        updated_at timestamptz NOT NULL DEFAULT rubis_now(),
        UNIQUE (organization_id, id)
      );
      CREATE INDEX import_batches_created_index ON import_batches (organization_id, created_at DESC);

      CREATE TABLE import_drafts (
        id uuid PRIMARY KEY,
        organization_id uuid NOT NULL REFERENCES organizations (id) ON DELETE CASCADE,
        import_batch_id uuid NOT NULL,
        attachment_id uuid,
        invoice_id uuid,
        status text NOT NULL DEFAULT 'pending' CHECK (status IN ('pending', 'validated', 'skipped')),
        extracted jsonb NOT NULL DEFAULT '{}',
        edited jsonb NOT NULL DEFAULT '{}',
        confidence jsonb NOT NULL DEFAULT '{}',
        created_at timestamptz NOT NULL DEFAULT rubis_now(),
        updated_at timestamptz NOT NULL DEFAULT rubis_now(),
        UNIQUE (organization_id, id),
        FOREIGN KEY (organization_id, import_batch_id) REFERENCES import_batches (organization_id, id) ON DELETE CASCADE,
        FOREIGN KEY (organization_id, attachment_id) REFERENCES attachments (organization_id, id),
        FOREIGN KEY (organization_id, invoice_id) REFERENCES invoices (organization_id, id),
        CHECK ((status = 'validated') = (invoice_id IS NOT NULL))
      );
      CREATE INDEX import_drafts_batch_index ON import_drafts (organization_id, import_batch_id, id);
    `)
  }

  async down() {
    this.schema.raw(`DROP TABLE import_drafts, import_batches;`)
  }
}
