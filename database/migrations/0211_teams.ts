import { BaseSchema } from '@adonisjs/lucid/schema'

/**
 * Who belongs to an organization. It is never without an owner: checked when a transaction ends, so
 * that ownership can change hands. Invitations keep the hash of their link only.
 */
export default class extends BaseSchema {
  async up() {
    this.schema.raw(`
      ALTER TABLE memberships
        DROP CONSTRAINT memberships_role_check,
        ADD CONSTRAINT memberships_role_check CHECK (role IN ('owner', 'admin', 'member', 'viewer'));

      CREATE FUNCTION check_has_owner() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        IF EXISTS (SELECT 1 FROM organizations WHERE id = OLD.organization_id) AND NOT EXISTS (
          SELECT 1 FROM memberships WHERE organization_id = OLD.organization_id AND role = 'owner'
        ) THEN
          RAISE EXCEPTION 'organization % would have no owner', OLD.organization_id
            USING ERRCODE = 'check_violation', CONSTRAINT = 'memberships_have_owner';
        END IF;
        RETURN NULL;
      END $$;
      CREATE CONSTRAINT TRIGGER memberships_have_owner AFTER UPDATE OR DELETE ON memberships
        DEFERRABLE INITIALLY DEFERRED FOR EACH ROW WHEN (OLD.role = 'owner')
        EXECUTE FUNCTION check_has_owner();

      CREATE TABLE invitations (
        id uuid PRIMARY KEY,
        organization_id uuid NOT NULL REFERENCES organizations (id) ON DELETE CASCADE,
        email text NOT NULL CHECK (email = lower(email)),
        role text NOT NULL CHECK (role IN ('admin', 'member', 'viewer')),
        invited_by uuid REFERENCES users (id) ON DELETE SET NULL,
        token_hash bytea NOT NULL UNIQUE CHECK (length(token_hash) = 32),
        expires_at timestamptz NOT NULL,
        sent_at timestamptz NOT NULL DEFAULT rubis_now(),
        accepted_at timestamptz,
        revoked_at timestamptz,
        created_at timestamptz NOT NULL DEFAULT rubis_now(),
        CHECK (accepted_at IS NULL OR revoked_at IS NULL)
      );
      CREATE UNIQUE INDEX invitations_one_open ON invitations (organization_id, email)
        WHERE accepted_at IS NULL AND revoked_at IS NULL;
      CREATE INDEX invitations_organization_index ON invitations (organization_id, created_at DESC);

      CREATE FUNCTION check_invitation_move() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        RAISE EXCEPTION 'invitation % is over', OLD.id
          USING ERRCODE = 'check_violation', CONSTRAINT = 'invitations_used_once';
      END $$;
      CREATE TRIGGER invitations_used_once BEFORE UPDATE ON invitations FOR EACH ROW
        WHEN ((OLD.accepted_at IS NOT NULL OR OLD.revoked_at IS NOT NULL)
          AND NOT (OLD.invited_by IS NOT NULL AND NEW.invited_by IS NULL))
        EXECUTE FUNCTION check_invitation_move();
    `)
  }

  async down() {
    this.schema.raw(`
      DROP TABLE invitations;
      DROP FUNCTION check_invitation_move();
      DROP TRIGGER memberships_have_owner ON memberships;
      DROP FUNCTION check_has_owner();
      UPDATE memberships SET role = 'member' WHERE role = 'viewer';
      ALTER TABLE memberships
        DROP CONSTRAINT memberships_role_check,
        ADD CONSTRAINT memberships_role_check CHECK (role IN ('owner', 'admin', 'member'));
    `)
  }
}
