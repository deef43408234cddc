import { BaseSchema } from '@adonisjs/lucid/schema'

/**
 * A plan is edited once and followed by many: its versions say who changed what, and a row of
 * `plan_replans` says which invoices still have reminders made by the plan as it was. Those that come
 * after its cursor do not leave (Start), so that no old step is ever sent.
 */
export default class extends BaseSchema {
  async up() {
    this.schema.raw(`
      ALTER TABLE plans ADD COLUMN version integer NOT NULL DEFAULT 1 CHECK (version >= 1);
      ALTER TABLE plan_steps ADD COLUMN attach_invoice boolean NOT NULL DEFAULT true;

      CREATE TABLE plan_versions (
        id uuid PRIMARY KEY,
        organization_id uuid NOT NULL,
        plan_id uuid NOT NULL,
        number integer NOT NULL CHECK (number >= 1),
        name text NOT NULL,
        description text NOT NULL,
        silence_policy text NOT NULL,
        steps jsonb NOT NULL,
        author_id uuid REFERENCES users (id) ON DELETE SET NULL,
        restored_from integer CHECK (restored_from >= 1),
        created_at timestamptz NOT NULL DEFAULT rubis_now(),
        UNIQUE (organization_id, id),
        UNIQUE (organization_id, plan_id, number),
        FOREIGN KEY (organization_id, plan_id) REFERENCES plans (organization_id, id) ON DELETE CASCADE
      );

      CREATE TABLE plan_replans (
        id uuid PRIMARY KEY,
        organization_id uuid NOT NULL,
        plan_id uuid NOT NULL,
        -- the plan that takes over, when this one was archived
        target_plan_id uuid,
        total integer NOT NULL CHECK (total >= 0),
        done integer NOT NULL DEFAULT 0 CHECK (done >= 0),
        -- the last invoice that follows the plan as it is now
        cursor uuid NOT NULL DEFAULT '00000000-0000-0000-0000-000000000000',
        lease_until timestamptz,
        finished_at timestamptz,
        requested_by uuid REFERENCES users (id) ON DELETE SET NULL,
        created_at timestamptz NOT NULL DEFAULT rubis_now(),
        updated_at timestamptz NOT NULL DEFAULT rubis_now(),
        UNIQUE (organization_id, id),
        FOREIGN KEY (organization_id, plan_id) REFERENCES plans (organization_id, id) ON DELETE CASCADE,
        FOREIGN KEY (organization_id, target_plan_id) REFERENCES plans (organization_id, id)
      );
      CREATE UNIQUE INDEX plan_replans_one_open ON plan_replans (organization_id, plan_id)
        WHERE finished_at IS NULL;
      CREATE INDEX plan_replans_waiting_index ON plan_replans (updated_at) WHERE finished_at IS NULL;

      CREATE INDEX invoices_plan_index ON invoices (organization_id, plan_id, id)
        WHERE status IN ('pending', 'awaiting_user_confirmation', 'in_relance', 'litigation');
    `)
  }

  async down() {
    this.schema.raw(`
      DROP INDEX invoices_plan_index;
      DROP TABLE plan_replans, plan_versions;
      ALTER TABLE plan_steps DROP COLUMN attach_invoice;
      ALTER TABLE plans DROP COLUMN version;
    `)
  }
}
