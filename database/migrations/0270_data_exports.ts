import { BaseSchema } from '@adonisjs/lucid/schema'

/**
 * Copies of everything an organization has here, each a file that lives a week. At most one is being
 * prepared; a file is named while it is written and while it can be fetched, never otherwise.
 */
export default class extends BaseSchema {
  async up() {
    this.schema.raw(`
      CREATE TABLE data_exports (
        id uuid PRIMARY KEY,
        organization_id uuid NOT NULL REFERENCES organizations (id) ON DELETE CASCADE,
        asked_by uuid REFERENCES users (id) ON DELETE SET NULL,
        status text NOT NULL DEFAULT 'asked'
          CHECK (status IN ('asked', 'preparing', 'ready', 'failed', 'expired')),
        storage_key text UNIQUE,
        byte_size bigint CHECK (byte_size > 0),
        file_count integer CHECK (file_count > 0),
        ready_at timestamptz,
        expires_at timestamptz,
        created_at timestamptz NOT NULL DEFAULT rubis_now(),
        UNIQUE (organization_id, id),
        CHECK ((storage_key IS NOT NULL) = (status IN ('preparing', 'ready'))),
        CHECK ((status IN ('ready', 'expired')) = (ready_at IS NOT NULL)),
        CHECK (num_nulls(ready_at, expires_at, byte_size, file_count) IN (0, 4))
      );
      CREATE UNIQUE INDEX data_exports_running_index ON data_exports (organization_id)
        WHERE status IN ('asked', 'preparing');
      CREATE INDEX data_exports_organization_index ON data_exports (organization_id, created_at DESC);
      CREATE INDEX data_exports_over_index ON data_exports (expires_at) WHERE status = 'ready';
      CREATE INDEX data_exports_asked_by_index ON data_exports (asked_by);
    `)
  }

  async down() {
    this.schema.raw('DROP TABLE data_exports;')
  }
}
