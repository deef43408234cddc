import { BaseSchema } from '@adonisjs/lucid/schema'

/**
 * The audit log says who acted, not only which user, and from which browser. A line is never changed,
 * and not removed while its organization exists; the person it names may leave. A line of no organization
 * (a sign-in with an address that nobody has) may be forgotten after a year.
 */
export default class extends BaseSchema {
  async up() {
    this.schema.raw(`
      ALTER TABLE audit_logs
        ADD COLUMN actor text NOT NULL DEFAULT 'user'
          CHECK (actor IN ('user', 'api_key', 'client', 'system', 'operator')),
        ADD COLUMN user_agent text CHECK (length(user_agent) <= 300);
      DROP INDEX audit_logs_organization_index;
      CREATE INDEX audit_logs_organization_index ON audit_logs (organization_id, created_at DESC, id DESC);
      CREATE INDEX audit_logs_user_index ON audit_logs (user_id);

      DROP TRIGGER audit_logs_append_only ON audit_logs;
      CREATE FUNCTION keep_audit_line() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        IF TG_OP = 'DELETE' THEN
          IF OLD.organization_id IS NULL THEN
            IF OLD.created_at < rubis_now() - interval '1 year' THEN
              RETURN OLD;
            END IF;
          ELSIF NOT EXISTS (SELECT 1 FROM organizations WHERE id = OLD.organization_id) THEN
            RETURN OLD;
          END IF;
        ELSIF NEW.user_id IS NULL AND OLD.user_id IS NOT NULL
          AND to_jsonb(NEW) - 'user_id' = to_jsonb(OLD) - 'user_id'
          AND NOT EXISTS (SELECT 1 FROM users WHERE id = OLD.user_id) THEN
          RETURN NEW;
        END IF;
        RAISE EXCEPTION '% is append-only', TG_TABLE_NAME USING ERRCODE = 'check_violation';
      END $$;
      CREATE TRIGGER audit_logs_append_only BEFORE UPDATE OR DELETE ON audit_logs
        FOR EACH ROW EXECUTE FUNCTION keep_audit_line();
    `)
  }

  async down() {
    this.schema.raw(`
      DROP TRIGGER audit_logs_append_only ON audit_logs;
      DROP FUNCTION keep_audit_line();
      CREATE TRIGGER audit_logs_append_only BEFORE UPDATE ON audit_logs
        FOR EACH ROW EXECUTE FUNCTION refuse_change();
      DROP INDEX audit_logs_user_index, audit_logs_organization_index;
      CREATE INDEX audit_logs_organization_index ON audit_logs (organization_id, created_at DESC);
      ALTER TABLE audit_logs DROP COLUMN user_agent, DROP COLUMN actor;
    `)
  }
}
