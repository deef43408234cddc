import { BaseSchema } from '@adonisjs/lucid/schema'

/**
 * The files of a batch, and what a draft keeps of its reading. A file is read under a lease, like a
 * reminder is sent: whoever dies with it gives it back by dying.
 */
export default class extends BaseSchema {
  async up() {
    this.schema.raw(`
      CREATE TABLE import_files (
        id uuid PRIMARY KEY,
        organization_id uuid NOT NULL REFERENCES organizations (id) ON DELETE CASCADE,
        import_batch_id uuid NOT NULL,
        -- null for a duplicate: its bytes are those of the first one
        attachment_id uuid,
        name text NOT NULL,
        content_type text NOT NULL,
        byte_size integer NOT NULL,
        sha256 varchar(64) NOT NULL,
        state text NOT NULL DEFAULT 'queued'
          CHECK (state IN ('queued', 'reading', 'ready', 'duplicate', 'unreadable', 'cancelled')),
        -- why nothing could be read
        reason text,
        claims integer NOT NULL DEFAULT 0,
        claim_token uuid,
        lease_until timestamptz,
        created_at timestamptz NOT NULL DEFAULT rubis_now(),
        updated_at timestamptz NOT NULL DEFAULT rubis_now(),
        UNIQUE (organization_id, id),
        FOREIGN KEY (organization_id, import_batch_id) REFERENCES import_batches (organization_id, id) ON DELETE CASCADE,
        FOREIGN KEY (organization_id, attachment_id) REFERENCES attachments (organization_id, id),
        CHECK ((state = 'reading') = (claim_token IS NOT NULL)),
        CHECK ((state = 'reading') = (lease_until IS NOT NULL)),
        CHECK ((state = 'unreadable') = (reason IS NOT NULL)),
        CHECK (state = 'duplicate' OR attachment_id IS NOT NULL)
      );
      CREATE INDEX import_files_batch_index ON import_files (organization_id, import_batch_id, id);
      -- One document is read once in an organization, however often it is dropped.
      CREATE UNIQUE INDEX import_files_once ON import_files (organization_id, sha256)
        WHERE state IN ('queued', 'reading', 'ready');
      CREATE INDEX import_files_waiting_index ON import_files (claims, id)
        WHERE state IN ('queued', 'reading');

      ALTER TABLE import_drafts
        ADD COLUMN import_file_id uuid,
        ADD COLUMN revision integer NOT NULL DEFAULT 1,
        ADD COLUMN document_type text NOT NULL DEFAULT 'invoice',
        ADD COLUMN document_type_confidence double precision NOT NULL DEFAULT 1,
        ADD COLUMN places jsonb NOT NULL DEFAULT '{}',
        ADD COLUMN warnings jsonb NOT NULL DEFAULT '[]',
        ADD COLUMN pages jsonb NOT NULL DEFAULT '[]',
        ADD COLUMN client_match jsonb,
        -- who issued it and the words of its pages, until the draft is closed: a correction teaches from them
        ADD COLUMN words_encrypted text,
        ADD COLUMN email_confirmed_at timestamptz,
        ADD COLUMN skip_reason text NOT NULL DEFAULT '',
        ADD COLUMN closed_at timestamptz,
        ADD COLUMN closed_by uuid REFERENCES users (id) ON DELETE SET NULL,
        ADD FOREIGN KEY (organization_id, import_file_id) REFERENCES import_files (organization_id, id);
      CREATE UNIQUE INDEX import_drafts_file_once ON import_drafts (organization_id, import_file_id)
        WHERE import_file_id IS NOT NULL;
      CREATE INDEX import_drafts_invoice_index ON import_drafts (organization_id, invoice_id)
        WHERE invoice_id IS NOT NULL;

      CREATE TABLE learnt_templates (
        id uuid PRIMARY KEY,
        organization_id uuid NOT NULL REFERENCES organizations (id) ON DELETE CASCADE,
        -- it may be an IBAN
        fingerprint_encrypted text NOT NULL,
        fingerprint_hash varchar(64) NOT NULL,
        places jsonb NOT NULL DEFAULT '[]',
        created_at timestamptz NOT NULL DEFAULT rubis_now(),
        updated_at timestamptz NOT NULL DEFAULT rubis_now(),
        UNIQUE (organization_id, id),
        UNIQUE (organization_id, fingerprint_hash)
      );
    `)
  }

  async down() {
    this.schema.raw(`
      DROP TABLE learnt_templates;
      DROP INDEX import_drafts_invoice_index;
      ALTER TABLE import_drafts
        DROP COLUMN import_file_id, DROP COLUMN revision, DROP COLUMN document_type,
        DROP COLUMN document_type_confidence, DROP COLUMN places, DROP COLUMN warnings,
        DROP COLUMN pages, DROP COLUMN client_match, DROP COLUMN words_encrypted,
        DROP COLUMN email_confirmed_at, DROP COLUMN skip_reason,
        DROP COLUMN closed_at, DROP COLUMN closed_by;
      DROP TABLE import_files;
    `)
  }
}
