import { BaseSchema } from '@adonisjs/lucid/schema'

/**
 * How far a newcomer has come, one row a step; organizations from before have none and are led nowhere.
 * And what a person agreed to, in which version, when they opened the account: written once, kept as proof.
 */
export default class extends BaseSchema {
  async up() {
    this.schema.raw(`
      CREATE TABLE onboarding_steps (
        organization_id uuid NOT NULL REFERENCES organizations (id) ON DELETE CASCADE,
        step text NOT NULL CHECK (step IN ('account', 'sender', 'plan', 'invoice', 'billing')),
        state text NOT NULL DEFAULT 'todo' CHECK (state IN ('todo', 'skipped', 'done', 'dismissed')),
        settled_at timestamptz,
        PRIMARY KEY (organization_id, step),
        CHECK ((state = 'todo') = (settled_at IS NULL))
      );

      CREATE FUNCTION onboarding_moves() RETURNS text[] LANGUAGE sql IMMUTABLE AS $$
        SELECT ARRAY['todo>skipped', 'todo>done', 'todo>dismissed', 'skipped>done', 'skipped>dismissed',
          'dismissed>done']
      $$;
      CREATE FUNCTION check_onboarding_move() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        IF NOT (OLD.state || '>' || NEW.state = ANY (onboarding_moves())) THEN
          RAISE EXCEPTION 'an onboarding step cannot go from % to %', OLD.state, NEW.state
            USING ERRCODE = 'check_violation', CONSTRAINT = 'legal_onboarding_moves';
        END IF;
        RETURN NEW;
      END $$;
      CREATE TRIGGER onboarding_steps_legal_moves BEFORE UPDATE OF state ON onboarding_steps
        FOR EACH ROW WHEN (NEW.state <> OLD.state) EXECUTE FUNCTION check_onboarding_move();

      CREATE TABLE consents (
        organization_id uuid NOT NULL REFERENCES organizations (id) ON DELETE CASCADE,
        user_id uuid NOT NULL REFERENCES users (id) ON DELETE CASCADE,
        document text NOT NULL CHECK (document IN ('terms', 'data_processing')),
        version text NOT NULL,
        given_at timestamptz NOT NULL DEFAULT rubis_now(),
        PRIMARY KEY (organization_id, user_id, document, version)
      );
      CREATE INDEX consents_user_index ON consents (user_id);
    `)
  }

  async down() {
    this.schema.raw(`
      DROP TABLE consents;
      DROP TABLE onboarding_steps;
      DROP FUNCTION check_onboarding_move();
      DROP FUNCTION onboarding_moves();
    `)
  }
}
