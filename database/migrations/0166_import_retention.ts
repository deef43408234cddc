import { BaseSchema } from '@adonisjs/lucid/schema'

/**
 * Documents that became no invoice are forgotten after a while (ADR 12): a file of its own state remains,
 * that says so. And a document that a person takes off its invoice can go, whatever import brought it.
 */
export default class extends BaseSchema {
  async up() {
    this.schema.raw(`
      ALTER TABLE import_files
        DROP CONSTRAINT import_files_state_check,
        DROP CONSTRAINT import_files_check3,
        DROP CONSTRAINT import_files_organization_id_attachment_id_fkey,
        ADD CONSTRAINT import_files_state_check CHECK (state IN
          ('queued', 'reading', 'ready', 'duplicate', 'unreadable', 'cancelled', 'purged')),
        ADD CONSTRAINT import_files_has_document CHECK
          (attachment_id IS NOT NULL OR state IN ('duplicate', 'ready', 'purged')),
        ADD CONSTRAINT import_files_purged_whole CHECK
          (state <> 'purged' OR attachment_id IS NULL),
        ADD CONSTRAINT import_files_organization_id_attachment_id_fkey
          FOREIGN KEY (organization_id, attachment_id) REFERENCES attachments (organization_id, id)
          ON DELETE SET NULL (attachment_id);
      ALTER TABLE import_drafts
        DROP CONSTRAINT import_drafts_organization_id_attachment_id_fkey,
        ADD CONSTRAINT import_drafts_organization_id_attachment_id_fkey
          FOREIGN KEY (organization_id, attachment_id) REFERENCES attachments (organization_id, id)
          ON DELETE SET NULL (attachment_id);
      CREATE INDEX import_files_attachment_index ON import_files (organization_id, attachment_id);
      CREATE INDEX import_drafts_attachment_index ON import_drafts (organization_id, attachment_id);
      CREATE INDEX import_drafts_idle_index ON import_drafts (updated_at) WHERE status <> 'validated';
      CREATE INDEX import_files_idle_index ON import_files (updated_at)
        WHERE state IN ('unreadable', 'cancelled');

      CREATE OR REPLACE FUNCTION import_file_moves() RETURNS text[] LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
        SELECT ARRAY[
          'queued>reading', 'queued>cancelled',
          'reading>ready', 'reading>unreadable', 'reading>queued', 'reading>cancelled',
          'ready>purged',
          'unreadable>queued', 'unreadable>cancelled', 'unreadable>purged',
          'cancelled>queued', 'cancelled>purged'
        ]
      $$;
    `)
  }

  async down() {
    this.schema.raw(`
      CREATE OR REPLACE FUNCTION import_file_moves() RETURNS text[] LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
        SELECT ARRAY[
          'queued>reading', 'queued>cancelled',
          'reading>ready', 'reading>unreadable', 'reading>queued', 'reading>cancelled',
          'unreadable>queued', 'unreadable>cancelled',
          'cancelled>queued'
        ]
      $$;
      DELETE FROM import_files WHERE state = 'purged';
      -- Of an invoice whose document is gone there is nothing to point at any more.
      UPDATE import_drafts SET import_file_id = NULL
        WHERE import_file_id IN (SELECT id FROM import_files WHERE state = 'ready' AND attachment_id IS NULL);
      DELETE FROM import_files WHERE state = 'ready' AND attachment_id IS NULL;
      DROP INDEX import_files_idle_index, import_drafts_idle_index, import_drafts_attachment_index,
        import_files_attachment_index;
      ALTER TABLE import_drafts
        DROP CONSTRAINT import_drafts_organization_id_attachment_id_fkey,
        ADD CONSTRAINT import_drafts_organization_id_attachment_id_fkey
          FOREIGN KEY (organization_id, attachment_id) REFERENCES attachments (organization_id, id);
      ALTER TABLE import_files
        DROP CONSTRAINT import_files_state_check,
        DROP CONSTRAINT import_files_has_document,
        DROP CONSTRAINT import_files_purged_whole,
        DROP CONSTRAINT import_files_organization_id_attachment_id_fkey,
        ADD CONSTRAINT import_files_state_check CHECK (state IN
          ('queued', 'reading', 'ready', 'duplicate', 'unreadable', 'cancelled')),
        ADD CONSTRAINT import_files_check3 CHECK (state = 'duplicate' OR attachment_id IS NOT NULL),
        ADD CONSTRAINT import_files_organization_id_attachment_id_fkey
          FOREIGN KEY (organization_id, attachment_id) REFERENCES attachments (organization_id, id);
    `)
  }
}
