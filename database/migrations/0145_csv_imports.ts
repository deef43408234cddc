import { BaseSchema } from '@adonisjs/lucid/schema'

/**
 * Lists of invoices on their way in. The file is kept sealed, as it came, while it may be needed; the
 * lines that became invoices are remembered for good, so that the same line never makes a second one.
 */
export default class extends BaseSchema {
  async up() {
    this.schema.raw(`
      CREATE TABLE csv_imports (
        id uuid PRIMARY KEY,
        organization_id uuid NOT NULL REFERENCES organizations (id) ON DELETE CASCADE,
        filename text NOT NULL CHECK (length(filename) BETWEEN 1 AND 200),
        content_encrypted text,
        published_count integer NOT NULL DEFAULT 0 CHECK (published_count >= 0),
        created_by uuid REFERENCES users (id) ON DELETE SET NULL,
        created_at timestamptz NOT NULL DEFAULT rubis_now(),
        updated_at timestamptz NOT NULL DEFAULT rubis_now(),
        UNIQUE (organization_id, id)
      );
      CREATE INDEX csv_imports_kept_index ON csv_imports (created_at) WHERE content_encrypted IS NOT NULL;

      -- Which column is which field, for files that have these heads.
      CREATE TABLE csv_mappings (
        id uuid PRIMARY KEY,
        organization_id uuid NOT NULL REFERENCES organizations (id) ON DELETE CASCADE,
        heads_hash varchar(64) NOT NULL,
        mapping jsonb NOT NULL,
        created_at timestamptz NOT NULL DEFAULT rubis_now(),
        updated_at timestamptz NOT NULL DEFAULT rubis_now(),
        UNIQUE (organization_id, heads_hash)
      );

      CREATE TABLE csv_published_lines (
        id uuid PRIMARY KEY,
        organization_id uuid NOT NULL,
        csv_import_id uuid NOT NULL,
        invoice_id uuid NOT NULL,
        line integer NOT NULL CHECK (line >= 1),
        fingerprint varchar(64) NOT NULL,
        created_at timestamptz NOT NULL DEFAULT rubis_now(),
        UNIQUE (organization_id, fingerprint),
        FOREIGN KEY (organization_id, csv_import_id) REFERENCES csv_imports (organization_id, id) ON DELETE CASCADE,
        FOREIGN KEY (organization_id, invoice_id) REFERENCES invoices (organization_id, id) ON DELETE CASCADE
      );
      CREATE INDEX csv_published_lines_import_index ON csv_published_lines (organization_id, csv_import_id);
      CREATE INDEX csv_published_lines_invoice_index ON csv_published_lines (organization_id, invoice_id);
    `)
  }

  async down() {
    this.schema.raw(`DROP TABLE csv_published_lines, csv_mappings, csv_imports;`)
  }
}
