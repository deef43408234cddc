import { BaseSchema } from '@adonisjs/lucid/schema'

/**
 * Who a client is in law, which edition of the sheet a person read before changing it, who wrote the
 * notes, and which client it was merged into.
 */
export default class extends BaseSchema {
  async up() {
    this.schema.raw(`
      ALTER TABLE clients
        ADD COLUMN siret varchar(14),
        ADD COLUMN vat_number varchar(15),
        ADD COLUMN revision integer NOT NULL DEFAULT 1,
        ADD COLUMN notes_edited_at timestamptz,
        ADD COLUMN notes_edited_by uuid REFERENCES users (id) ON DELETE SET NULL,
        ADD COLUMN merged_into_id uuid,
        ADD CONSTRAINT clients_merged_into_fkey
          FOREIGN KEY (organization_id, merged_into_id) REFERENCES clients (organization_id, id)
          DEFERRABLE INITIALLY IMMEDIATE,
        ADD CONSTRAINT merged_clients_are_archived CHECK (merged_into_id IS NULL OR archived_at IS NOT NULL),
        ADD CONSTRAINT nobody_is_merged_into_itself CHECK (merged_into_id <> id);
      CREATE INDEX clients_merged_into_index ON clients (organization_id, merged_into_id)
        WHERE merged_into_id IS NOT NULL;
      CREATE INDEX clients_siren_index ON clients (organization_id, siren) WHERE siren IS NOT NULL;
      CREATE INDEX activity_events_client_index
        ON activity_events (organization_id, client_id, occurred_at DESC, id DESC);

      -- What a merge moved, so that it can be taken back.
      CREATE TABLE client_merges (
        id uuid PRIMARY KEY,
        organization_id uuid NOT NULL REFERENCES organizations (id) ON DELETE CASCADE,
        kept_id uuid NOT NULL,
        merged_id uuid NOT NULL,
        moved jsonb NOT NULL,
        merged_by uuid REFERENCES users (id) ON DELETE SET NULL,
        undone_at timestamptz,
        undone_by uuid REFERENCES users (id) ON DELETE SET NULL,
        created_at timestamptz NOT NULL DEFAULT rubis_now(),
        UNIQUE (organization_id, id),
        FOREIGN KEY (organization_id, kept_id) REFERENCES clients (organization_id, id) ON DELETE CASCADE,
        FOREIGN KEY (organization_id, merged_id) REFERENCES clients (organization_id, id) ON DELETE CASCADE
      );
      CREATE UNIQUE INDEX client_merges_one_at_a_time ON client_merges (organization_id, merged_id)
        WHERE undone_at IS NULL;
      CREATE INDEX client_merges_kept_index ON client_merges (organization_id, kept_id);
    `)
  }

  async down() {
    this.schema.raw(`
      DROP TABLE client_merges;
      DROP INDEX activity_events_client_index;
      DROP INDEX clients_siren_index;
      ALTER TABLE clients DROP COLUMN merged_into_id, DROP COLUMN notes_edited_by,
        DROP COLUMN notes_edited_at, DROP COLUMN revision, DROP COLUMN vat_number, DROP COLUMN siret;
    `)
  }
}
