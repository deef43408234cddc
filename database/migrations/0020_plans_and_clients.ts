import { BaseSchema } from '@adonisjs/lucid/schema'

/** Whom the organization chases, and how: clients with their contacts, plans with their steps. */
export default class extends BaseSchema {
  async up() {
    this.schema.raw(`
      CREATE TABLE plans (
        id uuid PRIMARY KEY,
        organization_id uuid NOT NULL REFERENCES organizations (id) ON DELETE CASCADE,
        name text NOT NULL CHECK (length(name) BETWEEN 1 AND 80),
        description text NOT NULL DEFAULT '',
        silence_policy text NOT NULL DEFAULT 'friendly_goes_on'
          CHECK (silence_policy IN ('friendly_goes_on', 'always_hold')),
        archived_at timestamptz,
        created_at timestamptz NOT NULL DEFAULT rubis_now(),
        updated_at timestamptz NOT NULL DEFAULT rubis_now(),
        UNIQUE (organization_id, id)
      );
      ALTER TABLE organizations ADD FOREIGN KEY (id, default_plan_id)
        REFERENCES plans (organization_id, id) DEFERRABLE INITIALLY DEFERRED;

      CREATE TABLE plan_steps (
        id uuid PRIMARY KEY,
        organization_id uuid NOT NULL,
        plan_id uuid NOT NULL,
        position smallint NOT NULL CHECK (position >= 0),
        offset_days smallint NOT NULL CHECK (offset_days BETWEEN -90 AND 365),
        tone text NOT NULL CHECK (tone IN ('amical', 'courtois', 'ferme', 'mise_en_demeure')),
        subject text NOT NULL CHECK (length(subject) BETWEEN 1 AND 200),
        body text NOT NULL CHECK (length(body) BETWEEN 1 AND 8000),
        requires_manual_validation boolean NOT NULL DEFAULT false,
        archived_at timestamptz,
        created_at timestamptz NOT NULL DEFAULT rubis_now(),
        updated_at timestamptz NOT NULL DEFAULT rubis_now(),
        UNIQUE (organization_id, id),
        FOREIGN KEY (organization_id, plan_id) REFERENCES plans (organization_id, id) ON DELETE CASCADE,
        CONSTRAINT mise_en_demeure_waits_for_a_human
          CHECK (tone <> 'mise_en_demeure' OR requires_manual_validation)
      );
      CREATE UNIQUE INDEX plan_steps_offset_unique ON plan_steps (plan_id, offset_days) WHERE archived_at IS NULL;
      CREATE INDEX plan_steps_plan_index ON plan_steps (organization_id, plan_id);

      CREATE TABLE clients (
        id uuid PRIMARY KEY,
        organization_id uuid NOT NULL REFERENCES organizations (id) ON DELETE CASCADE,
        kind text NOT NULL DEFAULT 'business' CHECK (kind IN ('business', 'consumer', 'public_body')),
        name text NOT NULL CHECK (length(name) BETWEEN 1 AND 160),
        siren varchar(9),
        address text,
        postal_code varchar(12),
        city text,
        country varchar(2) NOT NULL DEFAULT 'FR',
        locale varchar(5) NOT NULL DEFAULT 'fr' CHECK (locale IN ('fr', 'en')),
        time_zone text,
        plan_id uuid,
        payment_term_days smallint CHECK (payment_term_days BETWEEN 0 AND 365),
        notes text NOT NULL DEFAULT '',
        archived_at timestamptz,
        created_at timestamptz NOT NULL DEFAULT rubis_now(),
        updated_at timestamptz NOT NULL DEFAULT rubis_now(),
        UNIQUE (organization_id, id),
        FOREIGN KEY (organization_id, plan_id) REFERENCES plans (organization_id, id)
      );
      CREATE INDEX clients_name_index ON clients (organization_id, lower(name), id);

      CREATE TABLE client_contacts (
        id uuid PRIMARY KEY,
        organization_id uuid NOT NULL,
        client_id uuid NOT NULL,
        name text,
        email text NOT NULL CHECK (email = lower(email)),
        role text NOT NULL DEFAULT 'to' CHECK (role IN ('to', 'cc')),
        position smallint NOT NULL DEFAULT 0,
        created_at timestamptz NOT NULL DEFAULT rubis_now(),
        updated_at timestamptz NOT NULL DEFAULT rubis_now(),
        UNIQUE (organization_id, id),
        UNIQUE (client_id, email),
        FOREIGN KEY (organization_id, client_id) REFERENCES clients (organization_id, id) ON DELETE CASCADE
      );
      CREATE INDEX client_contacts_email_index ON client_contacts (organization_id, email);
    `)
  }

  async down() {
    this.schema.raw(`
      ALTER TABLE organizations DROP CONSTRAINT organizations_id_default_plan_id_fkey;
      DROP TABLE client_contacts, clients, plan_steps, plans;
    `)
  }
}
