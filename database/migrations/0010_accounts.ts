import { BaseSchema } from '@adonisjs/lucid/schema'

/** Who uses Rubis: organizations, their users, and what proves who is asking. */
export default class extends BaseSchema {
  async up() {
    this.schema.raw(`
      CREATE TABLE organizations (
        id uuid PRIMARY KEY,
        name text NOT NULL CHECK (length(name) BETWEEN 1 AND 160),
        trade text,
        siren varchar(9),
        siret varchar(14),
        vat_number varchar(20),
        address text,
        postal_code varchar(12),
        city text,
        country varchar(2) NOT NULL DEFAULT 'FR',
        email text,
        phone text,
        locale varchar(5) NOT NULL DEFAULT 'fr' CHECK (locale IN ('fr', 'en')),

        sender_name text NOT NULL,
        reply_to text NOT NULL,
        signature text NOT NULL DEFAULT '',
        iban_encrypted text,
        iban_last4 varchar(4),
        account_holder text,
        payment_link text,

        time_zone text NOT NULL DEFAULT 'Europe/Paris',
        calendar_region varchar(8) NOT NULL DEFAULT 'FR',
        closed_days jsonb NOT NULL DEFAULT '[]',
        window_open_minute smallint NOT NULL DEFAULT 540 CHECK (window_open_minute BETWEEN 0 AND 1439),
        window_close_minute smallint NOT NULL DEFAULT 1080 CHECK (window_close_minute BETWEEN 1 AND 1440),
        window_always_open boolean NOT NULL DEFAULT false,
        slot_minute smallint NOT NULL DEFAULT 540 CHECK (slot_minute BETWEEN 0 AND 1439),
        spread_minutes smallint NOT NULL DEFAULT 30 CHECK (spread_minutes BETWEEN 0 AND 240),
        min_gap_hours smallint NOT NULL DEFAULT 72 CHECK (min_gap_hours BETWEEN 1 AND 720),
        client_daily_cap smallint NOT NULL DEFAULT 1 CHECK (client_daily_cap >= 1),
        client_weekly_cap smallint NOT NULL DEFAULT 2 CHECK (client_weekly_cap >= 1),
        checkin_mode text NOT NULL DEFAULT 'daily' CHECK (checkin_mode IN ('daily', 'single', 'none')),
        default_plan_id uuid,

        plan text NOT NULL DEFAULT 'free' CHECK (plan IN ('free', 'pro', 'business')),
        subscription_status text,
        trial_ends_at timestamptz,
        grace_period_ends_at timestamptz,
        billing_cycle text CHECK (billing_cycle IN ('monthly', 'yearly')),
        current_period_end timestamptz,
        cancel_at_period_end boolean NOT NULL DEFAULT false,
        cancel_at timestamptz,
        stripe_customer_id text UNIQUE,

        created_at timestamptz NOT NULL DEFAULT rubis_now(),
        updated_at timestamptz NOT NULL DEFAULT rubis_now(),
        CHECK (window_open_minute < window_close_minute)
      );

      CREATE TABLE users (
        id uuid PRIMARY KEY,
        email text NOT NULL CHECK (email = lower(email)),
        password text NOT NULL,
        full_name text NOT NULL,
        locale varchar(5) NOT NULL DEFAULT 'fr' CHECK (locale IN ('fr', 'en')),
        email_verified_at timestamptz,
        last_login_at timestamptz,
        created_at timestamptz NOT NULL DEFAULT rubis_now(),
        updated_at timestamptz NOT NULL DEFAULT rubis_now()
      );
      CREATE UNIQUE INDEX users_email_unique ON users (email);

      CREATE TABLE memberships (
        id uuid PRIMARY KEY,
        organization_id uuid NOT NULL REFERENCES organizations (id) ON DELETE CASCADE,
        user_id uuid NOT NULL REFERENCES users (id) ON DELETE CASCADE,
        role text NOT NULL DEFAULT 'owner' CHECK (role IN ('owner', 'admin', 'member')),
        created_at timestamptz NOT NULL DEFAULT rubis_now(),
        UNIQUE (organization_id, user_id)
      );
      CREATE INDEX memberships_user_index ON memberships (user_id);

      CREATE TABLE sessions (
        id varchar(255) PRIMARY KEY,
        data text NOT NULL,
        user_id varchar(255),
        expires_at timestamptz NOT NULL
      );
      CREATE INDEX sessions_user_index ON sessions (user_id);
      CREATE INDEX sessions_expires_index ON sessions (expires_at);

      CREATE TABLE rate_limits (
        key varchar(255) PRIMARY KEY,
        points integer NOT NULL DEFAULT 0,
        expire bigint
      );

      CREATE TABLE idempotency_keys (
        id uuid PRIMARY KEY,
        organization_id uuid NOT NULL REFERENCES organizations (id) ON DELETE CASCADE,
        key varchar(255) NOT NULL,
        request_hash text NOT NULL,
        status_code smallint,
        response_encrypted text,
        locked_until timestamptz NOT NULL,
        completed_at timestamptz,
        created_at timestamptz NOT NULL DEFAULT rubis_now(),
        UNIQUE (organization_id, key)
      );
      CREATE INDEX idempotency_keys_created_index ON idempotency_keys (created_at);

      CREATE TABLE audit_logs (
        id uuid PRIMARY KEY,
        organization_id uuid REFERENCES organizations (id) ON DELETE CASCADE,
        user_id uuid REFERENCES users (id) ON DELETE SET NULL,
        action text NOT NULL,
        subject_type text,
        subject_id uuid,
        request_id text,
        ip inet,
        data jsonb NOT NULL DEFAULT '{}',
        created_at timestamptz NOT NULL DEFAULT rubis_now()
      );
      CREATE INDEX audit_logs_organization_index ON audit_logs (organization_id, created_at DESC);
    `)
  }

  async down() {
    this.schema.raw(`
      DROP TABLE audit_logs, idempotency_keys, rate_limits, sessions, memberships, users, organizations;
    `)
  }
}
