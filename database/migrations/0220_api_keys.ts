import { BaseSchema } from '@adonisjs/lucid/schema'

/**
 * Keys of scripts. Each belongs to a person and dies with their membership; its secret is kept as a hash,
 * and its last letters to tell it from others. One that was revoked stays so.
 */
export default class extends BaseSchema {
  async up() {
    this.schema.raw(`
      CREATE TABLE api_keys (
        id uuid PRIMARY KEY,
        organization_id uuid NOT NULL REFERENCES organizations (id) ON DELETE CASCADE,
        user_id uuid NOT NULL,
        name text NOT NULL CHECK (length(name) BETWEEN 1 AND 80),
        scope text NOT NULL CHECK (scope IN ('read', 'work')),
        ending text NOT NULL CHECK (length(ending) = 4),
        secret_hash bytea NOT NULL UNIQUE CHECK (length(secret_hash) = 32),
        expires_at timestamptz NOT NULL,
        last_used_at timestamptz,
        revoked_at timestamptz,
        created_at timestamptz NOT NULL DEFAULT rubis_now(),
        CHECK (expires_at > created_at AND expires_at <= created_at + interval '367 days'),
        FOREIGN KEY (organization_id, user_id)
          REFERENCES memberships (organization_id, user_id) ON DELETE CASCADE
      );
      CREATE INDEX api_keys_organization_index ON api_keys (organization_id, created_at DESC);
      CREATE INDEX api_keys_user_index ON api_keys (user_id);

      CREATE FUNCTION check_api_key_move() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        IF OLD.revoked_at IS NOT NULL
          OR to_jsonb(NEW) - 'last_used_at' - 'revoked_at' <> to_jsonb(OLD) - 'last_used_at' - 'revoked_at' THEN
          RAISE EXCEPTION 'API key % is used or revoked, never changed', OLD.id
            USING ERRCODE = 'check_violation', CONSTRAINT = 'api_keys_never_change';
        END IF;
        RETURN NEW;
      END $$;
      CREATE TRIGGER api_keys_never_change BEFORE UPDATE ON api_keys
        FOR EACH ROW EXECUTE FUNCTION check_api_key_move();
    `)
  }

  async down() {
    this.schema.raw(`
      DROP TABLE api_keys;
      DROP FUNCTION check_api_key_move();
    `)
  }
}
