import { BaseSchema } from '@adonisjs/lucid/schema'

/**
 * The last line of defence for imports, as 0090 is for invoices: whatever the code believes, a file or a
 * draft only moves along the tables of `app/values/imports/file_state.ts` and `draft_status.ts`.
 */
export default class extends BaseSchema {
  async up() {
    this.schema.raw(`
      CREATE FUNCTION import_file_moves() RETURNS text[] LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
        SELECT ARRAY[
          'queued>reading', 'queued>cancelled',
          'reading>ready', 'reading>unreadable', 'reading>queued', 'reading>cancelled',
          'unreadable>queued', 'unreadable>cancelled',
          'cancelled>queued'
        ]
      $$;
      CREATE FUNCTION check_import_file_move() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        IF OLD.state || '>' || NEW.state <> ALL (import_file_moves()) THEN
          RAISE EXCEPTION 'illegal move of import file % from % to %', OLD.id, OLD.state, NEW.state
            USING ERRCODE = 'check_violation', CONSTRAINT = 'legal_import_file_moves';
        END IF;
        RETURN NEW;
      END $$;
      CREATE TRIGGER import_files_legal_moves BEFORE UPDATE OF state ON import_files
        FOR EACH ROW WHEN (OLD.state IS DISTINCT FROM NEW.state) EXECUTE FUNCTION check_import_file_move();

      CREATE FUNCTION import_draft_moves() RETURNS text[] LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
        SELECT ARRAY['pending>validated', 'pending>skipped', 'validated>pending', 'skipped>pending']
      $$;
      CREATE FUNCTION check_import_draft_move() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        IF OLD.status || '>' || NEW.status <> ALL (import_draft_moves()) THEN
          RAISE EXCEPTION 'illegal move of import draft % from % to %', OLD.id, OLD.status, NEW.status
            USING ERRCODE = 'check_violation', CONSTRAINT = 'legal_import_draft_moves';
        END IF;
        RETURN NEW;
      END $$;
      CREATE TRIGGER import_drafts_legal_moves BEFORE UPDATE OF status ON import_drafts
        FOR EACH ROW WHEN (OLD.status IS DISTINCT FROM NEW.status) EXECUTE FUNCTION check_import_draft_move();
    `)
  }

  async down() {
    this.schema.raw(`
      DROP TRIGGER import_drafts_legal_moves ON import_drafts;
      DROP TRIGGER import_files_legal_moves ON import_files;
      DROP FUNCTION check_import_draft_move, import_draft_moves, check_import_file_move, import_file_moves;
    `)
  }
}
