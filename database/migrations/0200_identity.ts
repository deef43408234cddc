import { BaseSchema } from '@adonisjs/lucid/schema'

/**
 * The person behind an account: the address they proved, where they are signed in, what they prove
 * themselves with. An address belongs to whoever has verified it: until then several accounts may claim
 * it, so that signing up tells nobody whether it is known, and takes it from nobody.
 */
export default class extends BaseSchema {
  async up() {
    this.schema.raw(`
      UPDATE users SET email_verified_at = created_at WHERE email_verified_at IS NULL;
      DROP INDEX users_email_unique;
      CREATE UNIQUE INDEX users_verified_email_unique ON users (email) WHERE email_verified_at IS NOT NULL;
      CREATE INDEX users_email_index ON users (email, created_at DESC);

      ALTER TABLE users
        ADD COLUMN totp_secret_encrypted text,
        ADD COLUMN totp_confirmed_at timestamptz,
        ADD COLUMN totp_last_step bigint,
        ADD CONSTRAINT users_totp_whole CHECK (
          totp_secret_encrypted IS NOT NULL OR (totp_confirmed_at IS NULL AND totp_last_step IS NULL));

      -- When an owner proved an address: until then nothing leaves in this organization's name.
      -- A changed IBAN waits beside the one in use; the very first one does not wait.
      ALTER TABLE organizations
        ADD COLUMN verified_at timestamptz,
        ADD COLUMN iban_set_once boolean NOT NULL DEFAULT false,
        ADD COLUMN pending_iban_encrypted text,
        ADD COLUMN pending_iban_last4 varchar(4),
        ADD COLUMN pending_iban_from timestamptz,
        ADD CONSTRAINT organizations_pending_iban_whole CHECK (
          (pending_iban_from IS NULL) = (pending_iban_encrypted IS NULL)
          AND (pending_iban_from IS NULL) = (pending_iban_last4 IS NULL));
      UPDATE organizations SET verified_at = created_at, iban_set_once = iban_encrypted IS NOT NULL;
      CREATE INDEX organizations_pending_iban_index ON organizations (pending_iban_from)
        WHERE pending_iban_from IS NOT NULL;

      CREATE TABLE email_changes (
        id uuid PRIMARY KEY,
        user_id uuid NOT NULL REFERENCES users (id) ON DELETE CASCADE,
        new_email text NOT NULL CHECK (new_email = lower(new_email)),
        old_agreed_at timestamptz,
        new_agreed_at timestamptz,
        expires_at timestamptz NOT NULL,
        closed_at timestamptz,
        created_at timestamptz NOT NULL DEFAULT rubis_now()
      );
      CREATE UNIQUE INDEX email_changes_one_open ON email_changes (user_id) WHERE closed_at IS NULL;

      CREATE TABLE account_links (
        id uuid PRIMARY KEY,
        user_id uuid NOT NULL REFERENCES users (id) ON DELETE CASCADE,
        purpose text NOT NULL CHECK (purpose IN ('verify_email', 'reset_password', 'old_email', 'new_email')),
        email_change_id uuid REFERENCES email_changes (id) ON DELETE CASCADE,
        token_hash bytea NOT NULL UNIQUE CHECK (length(token_hash) = 32),
        expires_at timestamptz NOT NULL,
        used_at timestamptz,
        created_at timestamptz NOT NULL DEFAULT rubis_now(),
        CHECK ((purpose IN ('old_email', 'new_email')) = (email_change_id IS NOT NULL))
      );
      CREATE INDEX account_links_user_index ON account_links (user_id, purpose);
      CREATE INDEX account_links_expires_index ON account_links (expires_at);

      CREATE FUNCTION check_account_link_move() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        RAISE EXCEPTION 'account link % was used', OLD.id
          USING ERRCODE = 'check_violation', CONSTRAINT = 'account_links_used_once';
      END $$;
      CREATE TRIGGER account_links_used_once BEFORE UPDATE ON account_links
        FOR EACH ROW WHEN (OLD.used_at IS NOT NULL) EXECUTE FUNCTION check_account_link_move();

      -- By the wall clock, as browsers know it.
      CREATE TABLE sign_ins (
        id uuid PRIMARY KEY,
        user_id uuid NOT NULL REFERENCES users (id) ON DELETE CASCADE,
        remembered boolean NOT NULL DEFAULT false,
        browser text,
        system text,
        ip inet,
        created_at timestamptz NOT NULL DEFAULT now(),
        seen_at timestamptz NOT NULL DEFAULT now(),
        proved_at timestamptz NOT NULL DEFAULT now(),
        second_factor_at timestamptz
      );
      CREATE INDEX sign_ins_user_index ON sign_ins (user_id, seen_at DESC);
      CREATE INDEX sign_ins_created_index ON sign_ins (created_at);

      CREATE TABLE recovery_codes (
        id uuid PRIMARY KEY,
        user_id uuid NOT NULL REFERENCES users (id) ON DELETE CASCADE,
        code_hash bytea NOT NULL CHECK (length(code_hash) = 32),
        used_at timestamptz,
        UNIQUE (user_id, code_hash)
      );

      CREATE TABLE trusted_devices (
        id uuid PRIMARY KEY,
        user_id uuid NOT NULL REFERENCES users (id) ON DELETE CASCADE,
        token_hash bytea NOT NULL UNIQUE CHECK (length(token_hash) = 32),
        expires_at timestamptz NOT NULL,
        created_at timestamptz NOT NULL DEFAULT now()
      );
      CREATE INDEX trusted_devices_user_index ON trusted_devices (user_id);

      CREATE TABLE passkeys (
        id uuid PRIMARY KEY,
        user_id uuid NOT NULL REFERENCES users (id) ON DELETE CASCADE,
        credential_id text NOT NULL UNIQUE,
        public_key bytea NOT NULL,
        counter bigint NOT NULL DEFAULT 0 CHECK (counter >= 0),
        transports jsonb NOT NULL DEFAULT '[]',
        name text NOT NULL CHECK (length(name) BETWEEN 1 AND 80),
        backed_up boolean NOT NULL DEFAULT false,
        created_at timestamptz NOT NULL DEFAULT now(),
        last_used_at timestamptz
      );
      CREATE INDEX passkeys_user_index ON passkeys (user_id, created_at);
    `)
  }

  async down() {
    this.schema.raw(`
      DROP TABLE passkeys, trusted_devices, recovery_codes, sign_ins, account_links, email_changes;
      DROP FUNCTION check_account_link_move();
      ALTER TABLE organizations
        DROP COLUMN verified_at, DROP COLUMN iban_set_once, DROP COLUMN pending_iban_encrypted, DROP COLUMN pending_iban_last4,
        DROP COLUMN pending_iban_from;
      ALTER TABLE users
        DROP COLUMN totp_secret_encrypted, DROP COLUMN totp_confirmed_at, DROP COLUMN totp_last_step;
      DROP INDEX users_verified_email_unique, users_email_index;
      UPDATE users AS u SET email = u.id || '.' || u.email
        WHERE u.email_verified_at IS NULL
          AND EXISTS (SELECT 1 FROM users AS o WHERE o.email = u.email AND o.id <> u.id);
      CREATE UNIQUE INDEX users_email_unique ON users (email);
    `)
  }
}
